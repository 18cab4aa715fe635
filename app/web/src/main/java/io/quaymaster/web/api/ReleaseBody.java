package io.quaymaster.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.release.ReleaseOverride;
import io.quaymaster.release.ReleaseRequest;
import io.quaymaster.web.problem.Rejection;
import io.quaymaster.web.request.Read;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param repository {@code owner/name}
 * @param branch whose head is released; the release branch when missing
 * @param bump {@code major}, {@code minor} or {@code patch}
 * @param version the version itself
 * @param promote true makes the newest prerelease the stable version
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseBody(
    @Nullable String repository,
    @Nullable String branch,
    @Nullable String bump,
    @Nullable String version,
    @Nullable Boolean promote) {
  static final String EXPECTED =
      "{\"repository\": \"owner/name\"}, optionally with \"branch\" and one of \"bump\","
          + " \"version\", \"promote\"";

  /** The request in the product's values. */
  ReleaseRequest request(String by) {
    Optional<BranchName> on =
        Optional.ofNullable(branch)
            .map(name -> Read.value("branch", name, BranchName::new, "the name of a branch"));
    return new ReleaseRequest(on, override(), by);
  }

  private ReleaseOverride override() {
    boolean promotes = Boolean.TRUE.equals(promote);
    if (Stream.of(bump != null, version != null, promotes).filter(given -> given).count() > 1) {
      throw Rejection.invalid(
          "body", "bump, version and promote exclude each other", "at most one of them");
    }
    if (promotes) {
      return new ReleaseOverride.Promote();
    }
    if (bump != null) {
      return override("bump", bump, ReleaseOverride.ByBump.class, "major, minor or patch");
    }
    return version == null
        ? new ReleaseOverride.None()
        : override(
            "version",
            version,
            ReleaseOverride.ToVersion.class,
            "a semantic version such as 2.0.0");
  }

  private static ReleaseOverride override(
      String where, String text, Class<? extends ReleaseOverride> kind, String expected) {
    return ReleaseOverride.parse(text)
        .filter(kind::isInstance)
        .orElseThrow(
            () -> Rejection.invalid(where, "'" + text + "' is not what this takes", expected));
  }
}
