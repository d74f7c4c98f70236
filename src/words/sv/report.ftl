### Swedish. Reports, receipts and lists that leave the register.
