package io.quaymaster.simulator.pages;

import io.quaymaster.simulator.state.check.CheckRun;
import io.quaymaster.simulator.state.git.GitRepository;
import io.quaymaster.simulator.state.git.NamedRef;
import io.quaymaster.simulator.state.release.Release;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** A repository with its commits, tags and releases. */
final class RepositoryPages {
  private static final int COMMITS = 20;
  private static final int TAGS = 20;
  private static final int SHORT = 7;

  private RepositoryPages() {}

  static PageAnswer overview(PageView view) {
    Repository repository = view.repository();
    Html clone =
        Html.tag(
            "p",
            Html.text("Clone: "),
            Html.tag("code", "git clone " + view.base() + view.path(".git")));
    return Layout.page(
        repository.name().toString(),
        view.way(),
        tabs(view),
        clone,
        Html.tag("h2", "Commits on " + repository.settings().defaultBranch()),
        Html.table("Commits", List.of("Commit", "Message", "Author", "Checks"), commits(view)),
        Html.tag("h2", "Tags"),
        Html.table("Tags", List.of("Tag", "Commit", "Message"), tags(view)),
        Html.tag("h2", "Releases"),
        releaseTable(view));
  }

  static PageAnswer releases(PageView view) {
    return Layout.page(
        "Releases",
        view.way(new Layout.Crumb("Releases", view.path("/releases"))),
        releaseTable(view));
  }

  static PageAnswer release(PageView view, Release release) {
    String name = release.content().name();
    String body = release.content().body();
    return Layout.page(
        name == null || name.isBlank() ? release.tagName() : name,
        view.way(new Layout.Crumb("Releases", view.path("/releases"))),
        Html.tag("p", Html.text("Tag " + release.tagName() + " by " + release.author().login())),
        body == null ? Html.none() : Html.tag("pre", body));
  }

  private static Html tabs(PageView view) {
    long open = view.repository().issues().all().stream().filter(one -> one.open()).count();
    return Html.open("ul")
        .attribute("class", "tabs")
        .with(
            Html.tag(
                "li",
                Html.link(view.path("/issues"), "Issues and pull requests (" + open + " open)")),
            Html.tag("li", Html.link(view.path("/releases"), "Releases")));
  }

  private static List<Html> commits(PageView view) {
    GitRepository git = view.repository().git();
    Optional<ObjectId> tip = git.refs().branch(view.repository().settings().defaultBranch());
    return tip
        .map(id -> git.history().log(id, Optional.empty(), 0, COMMITS))
        .orElse(List.of())
        .stream()
        .map(
            commit ->
                Html.row(
                    commit(view, commit),
                    Html.text(commit.getShortMessage()),
                    Html.text(commit.getAuthorIdent().getName()),
                    Html.text(checks(view.repository(), commit))))
        .toList();
  }

  private static String checks(Repository repository, RevCommit commit) {
    List<CheckRun> runs = repository.checkRuns().of(commit.getId());
    return runs.isEmpty()
        ? ""
        : runs.getFirst().name() + ": " + CommitPages.result(runs.getFirst());
  }

  private static List<Html> tags(PageView view) {
    GitRepository git = view.repository().git();
    List<NamedRef> tags = git.refs().list("refs/tags/").reversed();
    return tags.subList(0, Math.min(TAGS, tags.size())).stream()
        .map(
            tag -> {
              Optional<RevCommit> commit =
                  git.refs().peel(tag.target()).flatMap(git.objects()::commit);
              return Html.row(
                  Html.text(tag.shortName()),
                  commit.map(one -> commit(view, one)).orElseGet(Html::none),
                  Html.text(
                      git.objects()
                          .tag(tag.target())
                          .map(one -> one.getShortMessage())
                          .orElse("")));
            })
        .toList();
  }

  static Html commit(PageView view, ObjectId id) {
    return Html.open("a")
        .attribute("class", "sha")
        .attribute("href", view.path("/commit/" + id.name()))
        .with(Html.text(id.name().substring(0, SHORT)));
  }

  private static Html releaseTable(PageView view) {
    Optional<Long> latest = view.repository().releases().latest().map(Release::id);
    List<Html> rows =
        view.repository().releases().all().stream()
            .map(
                release ->
                    Html.row(
                        Html.link(
                            view.path("/releases/tag/" + Layout.part(release.tagName())),
                            release.tagName()),
                        Html.text(Optional.ofNullable(release.content().name()).orElse("")),
                        Html.text(kind(release, latest))))
            .toList();
    return Html.table("Releases", List.of("Tag", "Name", "Notes"), rows);
  }

  private static String kind(Release release, Optional<Long> latest) {
    if (latest.filter(id -> id == release.id()).isPresent()) {
      return "latest";
    }
    if (release.content().draft()) {
      return "draft";
    }
    return release.content().prerelease() ? "prerelease" : "";
  }
}
