package io.quaymaster.web.html;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/** The one stylesheet. Browsers keep it and ask whether it is still the same. */
@Controller
final class Stylesheet {
  static final String PATH = "/style.css";

  private final String css;
  private final String etag;

  Stylesheet() {
    try (InputStream in =
        Objects.requireNonNull(Stylesheet.class.getResourceAsStream("style.css"), "style.css")) {
      byte[] bytes = in.readAllBytes();
      css = new String(bytes, StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      etag = '"' + HexFormat.of().formatHex(digest, 0, 8) + '"';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing in this JDK", e);
    }
  }

  @Get(uri = PATH, produces = "text/css;charset=utf-8")
  HttpResponse<?> css(@Header(HttpHeaders.IF_NONE_MATCH) Optional<String> known) {
    MutableHttpResponse<?> answer =
        known.filter(etag::equals).isPresent() ? HttpResponse.notModified() : HttpResponse.ok(css);
    return answer.header(HttpHeaders.ETAG, etag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }
}
