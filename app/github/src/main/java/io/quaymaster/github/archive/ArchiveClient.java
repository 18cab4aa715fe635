package io.quaymaster.github.archive;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.http.client.annotation.Client;
import io.quaymaster.github.http.Outgoing;

/** Says where an archive is; this client follows no redirect. */
@Client(id = "github-archive", configuration = ArchiveHttp.class, errorType = String.class)
interface ArchiveClient {
  @Get("/repos/{owner}/{repo}/tarball/{ref}")
  HttpResponse<Void> tarball(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      String ref);

  /** Asks again where a repository has moved to, by a path below the root of the API. */
  @Get("/{+path}")
  HttpResponse<Void> moved(@RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing, String path);
}
