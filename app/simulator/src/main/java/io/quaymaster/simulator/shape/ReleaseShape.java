package io.quaymaster.simulator.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.state.id.NodeId;
import io.quaymaster.simulator.state.release.Release;
import io.quaymaster.simulator.state.release.ReleaseContent;
import io.quaymaster.simulator.state.repository.Repository;

/** The shape of releases. */
public final class ReleaseShape {
  private final Urls urls;
  private final AccountShape accounts;

  ReleaseShape(Urls urls, AccountShape accounts) {
    this.urls = urls;
    this.accounts = accounts;
  }

  /** A release. */
  public ObjectNode of(Repository repository, Release release) {
    ReleaseContent content = release.content();
    String self = urls.api(repository, "/releases/" + release.id());
    ObjectNode json = Json.object();
    json.put("url", self);
    json.put("assets_url", self + "/assets");
    json.put("upload_url", self + "/assets{?name,label}");
    json.put("html_url", urls.page(repository, page(release)));
    json.put("id", release.id());
    json.set("author", accounts.simple(release.author()));
    json.put("node_id", NodeId.of("RE", repository.id(), release.id()));
    json.put("tag_name", content.tagName());
    json.put("target_commitish", content.target());
    json.put("name", content.name());
    json.put("draft", content.draft());
    json.put("immutable", release.immutable());
    json.put("prerelease", content.prerelease());
    json.put("created_at", Json.time(release.createdAt()));
    json.put("updated_at", Json.time(release.updatedAt()));
    json.put("published_at", Json.time(release.publishedAt()));
    json.putArray("assets");
    String archive = content.draft() ? null : content.tagName();
    json.put("tarball_url", archive == null ? null : urls.api(repository, "/tarball/" + archive));
    json.put("zipball_url", archive == null ? null : urls.api(repository, "/zipball/" + archive));
    json.put("body", content.body());
    return json;
  }

  private static String page(Release release) {
    return release.published()
        ? "/releases/tag/" + release.tagName()
        : "/releases/tag/untagged-" + Long.toHexString(release.id());
  }
}
