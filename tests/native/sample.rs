//! The sample of the page is what the generator makes.

use center_finder_tests::sample;

#[test]
fn the_sample_is_what_the_generator_makes() {
    for (name, now) in sample::files() {
        let committed = std::fs::read_to_string(sample::path(name)).unwrap();
        assert!(
            committed == now,
            "{name} is not what the generator makes; run cargo xtask generate"
        );
        assert!(now.len() > 1_000);
    }
}
