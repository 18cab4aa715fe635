package io.quaymaster.simulator.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.AccountType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The shape of users, organisations and bots. */
public final class AccountShape {
  private final Urls urls;

  AccountShape(Urls urls) {
    this.urls = urls;
  }

  /** A "simple user", or null. */
  public JsonNode orNull(@Nullable Account account) {
    return account == null ? NullNode.getInstance() : simple(account);
  }

  /** A "simple user". */
  public ObjectNode simple(Account account) {
    String path = "/users/" + URLEncoder.encode(account.login(), StandardCharsets.UTF_8);
    String url = urls.api(path);
    ObjectNode json = Json.object();
    json.put("login", account.login());
    json.put("id", account.id());
    json.put("node_id", account.nodeId());
    json.put("avatar_url", urls.page("/avatars/u/" + account.id()));
    json.put("gravatar_id", "");
    json.put("url", url);
    json.put("html_url", urls.page(page(account)));
    json.put("followers_url", url + "/followers");
    json.put("following_url", url + "/following{/other_user}");
    json.put("gists_url", url + "/gists{/gist_id}");
    json.put("starred_url", url + "/starred{/owner}{/repo}");
    json.put("subscriptions_url", url + "/subscriptions");
    json.put("organizations_url", url + "/orgs");
    json.put("repos_url", url + "/repos");
    json.put("events_url", url + "/events{/privacy}");
    json.put("received_events_url", url + "/received_events");
    json.put("type", account.type().wire());
    json.put("user_view_type", "public");
    json.put("site_admin", false);
    return json;
  }

  /** A user with a profile. */
  public ObjectNode profile(Account account) {
    ObjectNode json = simple(account);
    json.put("name", account.name());
    json.putNull("company");
    json.putNull("blog");
    json.putNull("location");
    json.putNull("email");
    json.putNull("hireable");
    json.putNull("bio");
    json.put("public_repos", 0);
    json.put("public_gists", 0);
    json.put("followers", 0);
    json.put("following", 0);
    json.put("created_at", "2020-01-01T00:00:00Z");
    json.put("updated_at", "2020-01-01T00:00:00Z");
    return json;
  }

  /** The {@code organization} of a webhook. */
  public ObjectNode organization(Account account) {
    String url = urls.api("/orgs/" + account.login());
    ObjectNode json = Json.object();
    json.put("login", account.login());
    json.put("id", account.id());
    json.put("node_id", account.nodeId());
    json.put("url", url);
    json.put("repos_url", url + "/repos");
    json.put("events_url", url + "/events");
    json.put("hooks_url", url + "/hooks");
    json.put("issues_url", url + "/issues");
    json.put("members_url", url + "/members{/member}");
    json.put("public_members_url", url + "/public_members{/member}");
    json.put("avatar_url", urls.page("/avatars/u/" + account.id()));
    json.put("description", "");
    return json;
  }

  private static String page(Account account) {
    return account.type() == AccountType.BOT
        ? "/apps/" + account.login().replace("[bot]", "")
        : "/" + account.login();
  }
}
