//! The bench `register` in a program whose allocator overwrites what is freed, as that of skans does: what that costs is the
//! difference between the two, part by part. `cargo bench --bench wiped -- opening saving`.

#[path = "register.rs"]
mod register;

/// As in the program itself.
#[global_allocator]
static MEMORY: skans::sandbox::Wiping = skans::sandbox::Wiping;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    register::main()
}
