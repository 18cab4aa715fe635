package io.quaymaster.local.release;

import io.quaymaster.local.Eventually;
import io.quaymaster.local.Stack;
import io.quaymaster.simulator.state.issue.Comment;
import io.quaymaster.simulator.state.issue.Reaction;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An issue on which people give commands.
 *
 * @param issue its number
 */
record Talk(Project project, int issue) {
  /** On a new issue. */
  static Talk on(Project project) {
    Web.Answer opened =
        Web.gitHub().post(project.api("/issues"), "{\"title\":\"Releases\"}").expect(201);
    return new Talk(project, Integer.parseInt(opened.field("number")));
  }

  /** A comment of the organisation's owner; its id. */
  long say(String text) {
    return say("ghp_local", text);
  }

  /** A comment of the bearer of a token; its id. */
  long say(String token, String text) {
    return Long.parseLong(
        Web.gitHub(token)
            .post(project.api("/issues/" + issue + "/comments"), "{\"body\":\"" + text + "\"}")
            .expect(201)
            .field("id"));
  }

  /** What Quaymaster has written here. */
  List<String> answers() {
    long app = Stack.running().app().registered().id();
    return project.repository().issues().comments().of(issue).stream()
        .filter(comment -> Long.valueOf(app).equals(comment.appId()))
        .map(Comment::body)
        .map(Shown::read)
        .toList();
  }

  /** Quaymaster's reactions to a comment. */
  Set<String> reactions(long comment) {
    long bot = Stack.running().app().registered().bot().id();
    Set<String> contents = new TreeSet<>();
    project.repository().issues().reactions().of(comment).stream()
        .filter(reaction -> reaction.user().id() == bot)
        .map(Reaction::content)
        .forEach(contents::add);
    return contents;
  }

  /** Waits for a reaction that ends the command; gives the one answer there is. */
  String answerTo(long comment, String reaction) {
    Eventually.holds(
        () -> reactions(comment).contains(reaction),
        () -> "no " + reaction + " but " + reactions(comment) + answers() + project.deliveries());
    project.settle();
    List<String> answers = answers();
    if (answers.size() != 1) {
      throw new AssertionError("one answer expected, got " + answers);
    }
    return answers.getFirst();
  }
}
