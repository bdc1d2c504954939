// Made by `cargo xtask generate` from the types of core.
