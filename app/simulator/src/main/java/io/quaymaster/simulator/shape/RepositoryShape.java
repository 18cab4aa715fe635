package io.quaymaster.simulator.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.simulator.state.repository.RepositorySettings;
import java.util.List;
import java.util.Locale;

/** The shape of repositories. */
public final class RepositoryShape {
  private static final List<String> LINKS =
      List.of(
          "forks:/forks",
          "keys:/keys{/key_id}",
          "collaborators:/collaborators{/collaborator}",
          "teams:/teams",
          "hooks:/hooks",
          "issue_events:/issues/events{/number}",
          "events:/events",
          "assignees:/assignees{/user}",
          "branches:/branches{/branch}",
          "tags:/tags",
          "blobs:/git/blobs{/sha}",
          "git_tags:/git/tags{/sha}",
          "git_refs:/git/refs{/sha}",
          "trees:/git/trees{/sha}",
          "statuses:/statuses/{sha}",
          "languages:/languages",
          "stargazers:/stargazers",
          "contributors:/contributors",
          "subscribers:/subscribers",
          "subscription:/subscription",
          "commits:/commits{/sha}",
          "git_commits:/git/commits{/sha}",
          "comments:/comments{/number}",
          "issue_comment:/issues/comments{/number}",
          "contents:/contents/{+path}",
          "compare:/compare/{base}...{head}",
          "merges:/merges",
          "archive:/{archive_format}{/ref}",
          "downloads:/downloads",
          "issues:/issues{/number}",
          "pulls:/pulls{/number}",
          "milestones:/milestones{/number}",
          "notifications:/notifications{?since,all,participating}",
          "labels:/labels{/name}",
          "releases:/releases{/id}",
          "deployments:/deployments");

  private final Urls urls;
  private final AccountShape accounts;

  RepositoryShape(Urls urls, AccountShape accounts) {
    this.urls = urls;
    this.accounts = accounts;
  }

  /** Just enough to know it: {@code installation_repositories} and the like. */
  public ObjectNode brief(Repository repository) {
    ObjectNode json = Json.object();
    json.put("id", repository.id());
    json.put("node_id", repository.nodeId());
    json.put("name", repository.settings().name());
    json.put("full_name", repository.name().toString());
    json.put("private", repository.settings().isPrivate());
    return json;
  }

  /** The shape in lists and in most webhooks. */
  public ObjectNode full(Repository repository) {
    RepositorySettings settings = repository.settings();
    ObjectNode json = brief(repository);
    json.set("owner", accounts.simple(repository.owner()));
    json.put("html_url", urls.page(repository, ""));
    json.put("description", settings.description());
    json.put("fork", false);
    json.put("url", urls.api(repository, ""));
    for (String link : LINKS) {
      int colon = link.indexOf(':');
      json.put(link.substring(0, colon) + "_url", urls.api(repository, link.substring(colon + 1)));
    }
    json.put("created_at", Json.time(settings.createdAt()));
    json.put("updated_at", Json.time(settings.updatedAt()));
    json.put("pushed_at", Json.time(settings.pushedAt()));
    String clone = urls.page(repository, ".git");
    json.put("git_url", clone.replaceFirst("^https?", "git"));
    json.put("ssh_url", clone.replaceFirst("^https?://([^/:]+)(:\\d+)?/", "git@$1:"));
    json.put("clone_url", clone);
    json.put("svn_url", urls.page(repository, ""));
    addCounts(json, repository);
    json.put("visibility", settings.isPrivate() ? "private" : "public");
    json.put("default_branch", settings.defaultBranch());
    return json;
  }

  private static void addCounts(ObjectNode json, Repository repository) {
    long open = repository.issues().all().stream().filter(Issue::open).count();
    json.putNull("homepage");
    json.put("size", 0);
    json.put("stargazers_count", 0);
    json.put("watchers_count", 0);
    json.putNull("language");
    for (String feature : List.of("issues", "projects", "downloads", "wiki")) {
      json.put("has_" + feature, true);
    }
    json.put("has_pages", false);
    json.put("has_discussions", false);
    json.put("forks_count", 0);
    json.putNull("mirror_url");
    json.put("archived", repository.settings().archived());
    json.put("disabled", false);
    json.put("open_issues_count", open);
    json.putNull("license");
    json.put("allow_forking", true);
    json.put("is_template", false);
    json.put("web_commit_signoff_required", false);
    json.putArray("topics");
    json.put("forks", 0);
    json.put("open_issues", open);
    json.put("watchers", 0);
  }

  /** The shape of {@code GET /repos/{owner}/{repo}}. */
  public ObjectNode whole(Repository repository) {
    ObjectNode json = full(repository);
    json.put("temp_clone_token", "");
    json.put("allow_squash_merge", true);
    json.put("allow_merge_commit", true);
    json.put("allow_rebase_merge", true);
    json.put("allow_auto_merge", false);
    json.put("delete_branch_on_merge", false);
    json.put("allow_update_branch", false);
    json.put("use_squash_pr_title_as_default", false);
    if (repository.owner().type() == AccountType.ORGANIZATION) {
      json.set("organization", accounts.simple(repository.owner()));
    }
    json.put("network_count", 0);
    json.put("subscribers_count", 0);
    return json;
  }

  /** The shape with what a role may do there. */
  public ObjectNode whole(Repository repository, Role role) {
    ObjectNode json = whole(repository);
    addPermissions(json, role);
    return json;
  }

  /** Adds {@code permissions}. */
  public void addPermissions(ObjectNode json, Role role) {
    ObjectNode permissions = json.putObject("permissions");
    for (Role one : List.of(Role.ADMIN, Role.MAINTAIN, Role.WRITE, Role.TRIAGE, Role.READ)) {
      String name =
          switch (one) {
            case WRITE -> "push";
            case READ -> "pull";
            case ADMIN, MAINTAIN, TRIAGE, NONE -> one.name().toLowerCase(Locale.ROOT);
          };
      permissions.put(name, role.includes(one));
    }
  }

  /** The shape in a push event, where some times are numbers. */
  public ObjectNode pushed(Repository repository) {
    RepositorySettings settings = repository.settings();
    Account owner = repository.owner();
    ObjectNode json = full(repository);
    ObjectNode pushOwner = Json.object();
    pushOwner.put("name", owner.login());
    pushOwner.put("email", owner.email());
    pushOwner.setAll(accounts.simple(owner));
    json.set("owner", pushOwner);
    json.put("url", urls.page(repository, ""));
    json.put("created_at", settings.createdAt().getEpochSecond());
    json.put("pushed_at", settings.pushedAt().getEpochSecond());
    json.put("stargazers", 0);
    json.put("master_branch", settings.defaultBranch());
    if (owner.type() == AccountType.ORGANIZATION) {
      json.put("organization", owner.login());
    }
    json.putObject("custom_properties");
    return json;
  }
}
