//! A question that is asked helps, and an answer moves the result.

use center_finder::words::{Answer, Question, SuggestOptions, Suggestions};
use center_finder_fixtures::vectors;

use crate::{ask, suggest};

/// The inputs of the vectors that lead to a question, each with its answer.
fn asked() -> Vec<(String, Suggestions)> {
    let inputs = vectors("words.json");
    let answers = inputs.iter().map(|vector| {
        let input = vector["input"].as_str().expect("a vector without input");
        (input.to_string(), ask(input))
    });
    let asked: Vec<_> = answers.filter(|(_, found)| found.question.is_some()).collect();
    assert!(asked.len() >= 5, "only {} questions", asked.len());
    asked
}

fn with(text: &str, answer: Answer) -> Suggestions {
    suggest(text, &SuggestOptions { answers: vec![answer], ..SuggestOptions::default() })
}

fn centers(found: &Suggestions) -> Vec<(&'static str, f32)> {
    found.centers.iter().map(|c| (c.center.id(), c.probability)).collect()
}

#[test]
fn i_do_not_know_leaves_the_result_as_it_was() {
    for (text, before) in asked() {
        let question = before.question.as_ref().expect("a question").question;
        let after = with(&text, Answer { question, choice: None });
        assert_eq!(centers(&before), centers(&after), "{text}");
    }
}

#[test]
fn an_answered_question_is_not_asked_again() {
    for (text, before) in asked() {
        let question = before.question.as_ref().expect("a question").question;
        for choice in question.options.iter().map(Some).chain([None]) {
            let again = with(&text, Answer { question, choice }).question;
            assert!(again.is_none_or(|again| again.question.id != question.id), "{text}");
        }
    }
}

#[test]
fn a_question_offers_two_to_five_different_options_and_one_of_them_moves_the_result() {
    for (text, before) in asked() {
        let asked = before.question.as_ref().expect("a question");
        assert!((2..=5).contains(&asked.options.len()), "{text}");
        let mut ids: Vec<_> = asked.options.iter().map(|o| o.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), asked.options.len(), "{text}");
        let moved = asked.options.iter().any(|&choice| {
            let answer = Answer { question: asked.question, choice: Some(choice) };
            centers(&with(&text, answer)) != centers(&before)
        });
        assert!(moved, "{text}");
    }
}

#[test]
fn every_question_and_option_is_found_by_its_id() {
    for question in Question::all() {
        for option in question.options {
            let answer = Answer::find(question.id, option.id).expect("an answer");
            assert_eq!((answer.question.id, answer.choice), (question.id, Some(option)));
        }
        assert!(Answer::find(question.id, "").is_some_and(|a| a.choice.is_none()));
        assert!(Answer::find(question.id, "cheese").is_none());
    }
    assert!(Answer::find("cheese", "").is_none());
}
