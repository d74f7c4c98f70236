//! Which system calls are refused, and the filters that refuse them.
//!
//! A list of what is refused, not of what is allowed: the list must hold on every kernel and C library that the program
//! meets, and a forgotten harmless call must not take it down in the middle of a save. Refused calls fail with EPERM, as
//! if the user lacked the right, so that libraries take their ordinary way out.

use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen as Len, SeccompCmpOp as Op, SeccompCondition,
    SeccompFilter, SeccompRule, TargetArch,
};
use std::collections::BTreeMap;

/// Refused whatever the arguments are.
const ALWAYS: &[i64] = &[
    // Talking to others. `socketpair` is in `with_arguments`.
    libc::SYS_socket,
    libc::SYS_connect,
    libc::SYS_bind,
    libc::SYS_listen,
    libc::SYS_accept,
    libc::SYS_accept4,
    libc::SYS_sendmsg,
    libc::SYS_sendmmsg,
    libc::SYS_recvmsg,
    libc::SYS_recvmmsg,
    libc::SYS_shmget,
    libc::SYS_shmat,
    libc::SYS_msgget,
    libc::SYS_semget,
    libc::SYS_mq_open,
    // Starting other programs.
    libc::SYS_execve,
    libc::SYS_execveat,
    // Reaching into other processes, and taking their files.
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_process_madvise,
    libc::SYS_pidfd_open,
    libc::SYS_pidfd_getfd,
    libc::SYS_pidfd_send_signal,
    libc::SYS_process_mrelease,
    libc::SYS_kcmp,
    libc::SYS_perf_event_open,
    // Doing any of this by way of a queue that no filter sees.
    libc::SYS_io_uring_setup,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    // Programs in the kernel, keys in the kernel, faults served from here.
    libc::SYS_bpf,
    libc::SYS_userfaultfd,
    libc::SYS_add_key,
    libc::SYS_request_key,
    libc::SYS_keyctl,
    // Another view of the system.
    libc::SYS_mount,
    libc::SYS_umount2,
    libc::SYS_pivot_root,
    libc::SYS_chroot,
    libc::SYS_unshare,
    libc::SYS_setns,
    libc::SYS_fsopen,
    libc::SYS_fspick,
    libc::SYS_open_tree,
    libc::SYS_move_mount,
    libc::SYS_fsconfig,
    libc::SYS_fsmount,
    libc::SYS_open_by_handle_at,
    libc::SYS_fanotify_init,
    libc::SYS_mount_setattr,
    // Files without a name, from which code could be run.
    libc::SYS_memfd_create,
    // The machine itself.
    libc::SYS_kexec_load,
    libc::SYS_init_module,
    libc::SYS_finit_module,
    libc::SYS_delete_module,
    libc::SYS_acct,
    libc::SYS_settimeofday,
    libc::SYS_clock_settime,
    libc::SYS_clock_adjtime,
    libc::SYS_adjtimex,
    libc::SYS_sethostname,
    libc::SYS_setdomainname,
    libc::SYS_syslog,
    libc::SYS_personality,
    libc::SYS_swapon,
    libc::SYS_swapoff,
    libc::SYS_reboot,
];

/// Calls that only this architecture has.
#[cfg(target_arch = "x86_64")]
const OWN: &[i64] = &[
    libc::SYS_fork,
    libc::SYS_vfork,
    libc::SYS_kexec_file_load,
    libc::SYS_ioperm,
    libc::SYS_iopl,
];
#[cfg(not(target_arch = "x86_64"))]
const OWN: &[i64] = &[];

/// Pushing characters into a terminal as if they had been typed, and the console's paste and selection.
const TERMINAL_FORGERY: [u64; 2] = [0x5412, 0x541C];

type Rules = BTreeMap<i64, Vec<SeccompRule>>;

/// Puts the filters on every thread of the process.
pub(super) fn deny() -> Result<(), String> {
    let text = |error: &dyn std::fmt::Display| error.to_string();
    let refused = program(rules().map_err(|e| text(&e))?, libc::EPERM).map_err(|e| text(&e))?;
    // The flags of `clone3` lie in memory, where a filter can't look. "No such call" makes the C library use `clone`,
    // whose flags can be seen.
    let absent = BTreeMap::from([(libc::SYS_clone3, Vec::new())]);
    let absent = program(absent, libc::ENOSYS).map_err(|e| text(&e))?;
    for filter in [&absent, &refused] {
        seccompiler::apply_filter_all_threads(filter).map_err(|e| text(&e))?;
    }
    Ok(())
}

fn program(rules: Rules, errno: i32) -> Result<BpfProgram, seccompiler::BackendError> {
    let target = TargetArch::try_from(std::env::consts::ARCH)?;
    // Calls made in the manner of another architecture, which have other numbers, end the process.
    let refuse = SeccompAction::Errno(errno.unsigned_abs());
    SeccompFilter::new(rules, SeccompAction::Allow, refuse, target)?.try_into()
}

fn rules() -> Result<Rules, seccompiler::BackendError> {
    let mut rules = Rules::new();
    for number in ALWAYS.iter().chain(OWN) {
        rules.insert(*number, Vec::new());
    }
    with_arguments(&mut rules)?;
    #[cfg(target_arch = "x86_64")]
    in_the_manner_of_x32(&mut rules);
    Ok(rules)
}

/// Refused depending on the arguments.
fn with_arguments(rules: &mut Rules) -> Result<(), seccompiler::BackendError> {
    let one = |argument, length, op, value| {
        SeccompRule::new(vec![SeccompCondition::new(argument, length, op, value)?])
    };
    // A new process. Threads share their group with the one that starts them.
    let thread = libc::CLONE_THREAD.unsigned_abs().into();
    let process = one(0, Len::Qword, Op::MaskedEq(thread), 0)?;
    rules.insert(libc::SYS_clone, vec![process]);
    // A pair of sockets reaches nobody outside; the terminal's reader wakes itself with one. Of other families: no.
    let local = libc::AF_UNIX.unsigned_abs().into();
    let family = one(0, Len::Dword, Op::Ne, local)?;
    rules.insert(libc::SYS_socketpair, vec![family]);
    // Sending to whom one is connected is what `send` does within such a pair; sending to an address is not needed.
    let address = one(4, Len::Qword, Op::Ne, 0)?;
    rules.insert(libc::SYS_sendto, vec![address]);
    let forgery = TERMINAL_FORGERY.map(|request| one(1, Len::Dword, Op::Eq, request));
    let forgery = forgery.into_iter().collect::<Result<_, _>>()?;
    rules.insert(libc::SYS_ioctl, forgery);
    Ok(())
}

/// The same calls in the x32 manner, which the kernel counts as this architecture: the number with one bit set, and for
/// some a number of their own.
#[cfg(target_arch = "x86_64")]
fn in_the_manner_of_x32(rules: &mut Rules) {
    const BIT: i64 = 0x4000_0000;
    // ioctl, sendto's kin, execve, ptrace, kexec, process_vm, execveat.
    const OWN_NUMBERS: [i64; 12] = [514, 517, 518, 519, 520, 521, 528, 537, 538, 539, 540, 545];
    let numbers: Vec<i64> = rules.keys().copied().chain(OWN_NUMBERS).collect();
    rules.extend(numbers.into_iter().map(|number| (number | BIT, Vec::new())));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_filters_compile_for_this_machine() {
        let filter = program(rules().unwrap(), libc::EPERM).unwrap();
        assert!(filter.len() > ALWAYS.len() && filter.len() < 4096);
    }

    #[test]
    fn what_the_program_needs_is_not_on_the_list() {
        let rules = rules().unwrap();
        for number in [
            libc::SYS_futex,
            libc::SYS_write,
            libc::SYS_fdatasync,
            libc::SYS_flock,
        ] {
            assert!(!rules.contains_key(&number));
        }
        assert!(!rules.get(&libc::SYS_clone).unwrap().is_empty());
    }

    #[test]
    fn what_reaches_out_is_refused_whatever_it_is_asked() {
        let rules = rules().unwrap();
        for number in [
            libc::SYS_socket,
            libc::SYS_execve,
            libc::SYS_execveat,
            libc::SYS_ptrace,
            libc::SYS_process_vm_readv,
            libc::SYS_pidfd_getfd,
            libc::SYS_io_uring_setup,
            libc::SYS_io_uring_enter,
            libc::SYS_bpf,
            libc::SYS_userfaultfd,
            libc::SYS_clock_settime,
        ] {
            let conditions = rules.get(&number);
            assert!(conditions.is_some_and(Vec::is_empty), "{number}");
        }
    }
}
