package io.quaymaster.simulator.graphql.field;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.node.History;
import io.quaymaster.simulator.graphql.node.InRepository.GitNode;
import io.quaymaster.simulator.graphql.node.InRepository.PullNode;
import io.quaymaster.simulator.graphql.page.Connection;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.diff.FileChange;
import io.quaymaster.simulator.state.git.Person;
import io.quaymaster.simulator.state.repository.Repository;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** Commits and the people in them. */
final class CommitFields implements FieldSet {
  private static final int HEADLINE = 72;

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    new Fields<>(registry, "Commit", GitNode.class)
        .get("message", read(commit -> commit.getFullMessage().stripTrailing()))
        .get("messageHeadline", read(commit -> headline(commit.getFullMessage())))
        .get("messageBody", read(commit -> body(commit.getFullMessage())))
        .get("author", read(commit -> Person.of(commit.getAuthorIdent())))
        .get("committer", read(commit -> Person.of(commit.getCommitterIdent())))
        .get("authoredDate", read(commit -> date(commit.getAuthorIdent())))
        .get("committedDate", read(commit -> date(commit.getCommitterIdent())))
        .get("changedFilesIfAvailable", node -> changes(node).size())
        .get("additions", node -> changes(node).stream().mapToInt(FileChange::additions).sum())
        .get("deletions", node -> changes(node).stream().mapToInt(FileChange::deletions).sum())
        .get("resourcePath", CommitFields::path)
        .ask("url", (node, call) -> call.viewer().urls().page(path(node)))
        .get("tree", node -> RefFields.git(node.repository(), commit(node).getTree().getId()))
        .get("treeResourcePath", CommitFields::treePath)
        .ask("treeUrl", (node, call) -> call.viewer().urls().page(treePath(node)))
        .ask("file", (node, call) -> GitObjectFields.entry(node, call.required("path")))
        .ask("parents", CommitFields::parents)
        .ask("history", CommitFields::history)
        .ask("associatedPullRequests", CommitFields::pullRequests);
    new Fields<>(registry, "GitActor", Person.class)
        .get("name", Person::name)
        .get("email", Person::email)
        .get("date", Person::at)
        .ask("user", CommitFields::user);
  }

  private static Function<GitNode, @Nullable Object> read(Function<RevCommit, Object> read) {
    return node -> read.apply(commit(node));
  }

  private static RevCommit commit(GitNode node) {
    return (RevCommit) node.object();
  }

  private static Object date(PersonIdent ident) {
    return ident.getWhenAsInstant();
  }

  /** GitHub cuts the first line at 72 characters and goes on in the body. */
  private static String headline(String message) {
    String line = message.lines().findFirst().orElse("");
    return line.length() <= HEADLINE ? line : line.substring(0, HEADLINE - 1) + "…";
  }

  private static String body(String message) {
    String line = message.lines().findFirst().orElse("");
    String rest = message.substring(line.length()).strip();
    return line.length() <= HEADLINE
        ? rest
        : ("…" + line.substring(HEADLINE - 1) + "\n\n" + rest).strip();
  }

  private static List<FileChange> changes(GitNode node) {
    return node.repository().git().history().changesOf(commit(node));
  }

  private static String path(GitNode node) {
    return "/" + node.repository().name() + "/commit/" + node.object().name();
  }

  private static String treePath(GitNode node) {
    return "/" + node.repository().name() + "/tree/" + node.object().name();
  }

  private static Connection parents(GitNode node, FieldCall call) {
    return call.page(
        Arrays.stream(commit(node).getParents())
            .map(parent -> RefFields.git(node.repository(), parent.getId()))
            .toList());
  }

  private static Connection history(GitNode node, FieldCall call) {
    return call.page(
        History.of(
            node,
            call.text("path"),
            call.text("since").map(OffsetDateTime::parse),
            call.text("until").map(OffsetDateTime::parse)));
  }

  private static Connection pullRequests(GitNode node, FieldCall call) {
    Repository repository = node.repository();
    call.viewer().require(repository, "pull_requests", Access.READ);
    return PullRequestFields.page(
        call,
        repository.pullRequests().associatedWith(node.object()).stream()
            .map(pull -> PullNode.of(repository, pull))
            .toList());
  }

  private static @Nullable Object user(Person person, FieldCall call) {
    return call.viewer()
        .state()
        .accounts()
        .byEmail(person.email())
        .filter(account -> account.type() == AccountType.USER)
        .orElse(null);
  }
}
