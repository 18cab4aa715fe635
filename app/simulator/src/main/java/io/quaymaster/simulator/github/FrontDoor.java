package io.quaymaster.simulator.github;

import io.quaymaster.simulator.git.Codeload;
import io.quaymaster.simulator.git.GitAccess;
import io.quaymaster.simulator.git.GitPath;
import io.quaymaster.simulator.git.GitTransport;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.http.ApiRequest;
import io.quaymaster.simulator.http.DroppedConnection;
import io.quaymaster.simulator.http.Exchange;
import io.quaymaster.simulator.pages.PageAnswer;
import io.quaymaster.simulator.pages.Pages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells git, the API and pages apart, all of which live on one port. */
final class FrontDoor extends Handler.Wrapper {
  private static final Pattern API =
      Pattern.compile(
          "/(api|repos|repositories|app|apps|app-manifests|orgs|user|users|installation|graphql"
              + "|rate_limit|search|meta|zen)(/.*)?");

  /** Boards have addresses of pages where the API has others, below the same words. */
  private static final Pattern BOARD = Pattern.compile("/(orgs|users)/[^/]+/projects(/\\d+)?");

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final GitAccess git;
  private final Exchange api;
  private final Codeload codeload;
  private final Pages pages;
  private final RequestIds ids;
  private final Runnable save;

  /**
   * Leads there.
   *
   * @param save run before a change is answered
   */
  FrontDoor(
      GitAccess git, Exchange api, Codeload codeload, Pages pages, RequestIds ids, Runnable save) {
    this.git = git;
    this.api = api;
    this.codeload = codeload;
    this.pages = pages;
    this.ids = ids;
    this.save = save;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = request.getHttpURI().getPath();
    if (API.matcher(path).matches() && !BOARD.matcher(path).matches()) {
      answer(ApiRequests.of(request), response, callback);
      return true;
    }
    if (path.startsWith(Codeload.PATH)) {
      archive(codeload.answer(ApiRequests.of(request)), response, callback);
      return true;
    }
    Optional<GitPath> gitPath = GitPath.parse(request.getHttpURI().getDecodedPath());
    if (gitPath.isPresent() && !gitPath.get().service().isEmpty()) {
      return git(gitPath.get(), request, response, callback);
    }
    page(ApiRequests.of(request), response, callback);
    return true;
  }

  private static void archive(Codeload.Answer answer, Response response, Callback callback)
      throws IOException {
    switch (answer) {
      case Codeload.Answer.Refused(int status) -> write(response, status, status + "", callback);
      case Codeload.Answer.Archive(Codeload.Writer writer) -> {
        response.getHeaders().put("Content-Type", "application/x-gzip");
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
          writer.to(out);
        }
        callback.succeeded();
      }
    }
  }

  private boolean git(GitPath path, Request request, Response response, Callback callback)
      throws Exception {
    Optional<String> authorization =
        Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION));
    String query = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
    switch (git.decide(path, authorization, path.pushes(query))) {
      case GitAccess.Verdict.Granted granted -> {
        request.setAttribute(GitTransport.VERDICT, granted);
        return super.handle(request, response, callback);
      }
      case GitAccess.Verdict.Unknown() -> {
        response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"GitHub\"");
        write(response, HttpStatus.UNAUTHORIZED_401, "Repository not found.", callback);
      }
      case GitAccess.Verdict.Forbidden() ->
          write(response, HttpStatus.FORBIDDEN_403, "Permission denied.", callback);
      case GitAccess.Verdict.Absent() ->
          write(response, HttpStatus.NOT_FOUND_404, "Repository not found.", callback);
    }
    return true;
  }

  private void answer(ApiRequest request, Response response, Callback callback) {
    ApiAnswer answer;
    try {
      answer = api.answer(request);
    } catch (DroppedConnection e) {
      // Failing the callback alone would make Jetty answer 500.
      response.getRequest().getConnectionMetaData().getConnection().getEndPoint().close();
      callback.failed(e);
      return;
    }
    saved(request);
    response.setStatus(answer.status());
    response.getHeaders().put("Server", "github.com");
    response.getHeaders().put("X-GitHub-Request-Id", ids.next());
    response.getHeaders().put("X-GitHub-Media-Type", "github.v3; format=json");
    request
        .header("x-github-api-version")
        .ifPresent(one -> response.getHeaders().put("X-GitHub-Api-Version-Selected", one));
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    if (answer.body() == null) {
      response.write(true, ByteBuffer.allocate(0), callback);
      return;
    }
    response.getHeaders().put("Content-Type", "application/json; charset=utf-8");
    byte[] body = answer.body().toString().getBytes(StandardCharsets.UTF_8);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private void page(ApiRequest request, Response response, Callback callback) {
    PageAnswer answer = pages.answer(request);
    saved(request);
    answer
        .headers()
        .forEach((name, value) -> response.getHeaders().put(new HttpField(name, value)));
    response.setStatus(answer.status());
    response.write(true, ByteBuffer.wrap(answer.body().getBytes(StandardCharsets.UTF_8)), callback);
  }

  private void saved(ApiRequest request) {
    if (!READING.contains(request.method())) {
      save.run();
    }
  }

  private static void write(Response response, int status, String text, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
    response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
  }
}
