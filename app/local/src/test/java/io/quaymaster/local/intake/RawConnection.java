package io.quaymaster.local.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One TCP connection to the receiver, for requests that no HTTP client would send. */
final class RawConnection implements AutoCloseable {
  /** The connection ended without an answer. */
  static final int CLOSED = 0;

  private static final Pattern STATUS_LINE =
      Pattern.compile("HTTP/1\\.1 (\\d{3}) .*", Pattern.DOTALL);
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private final OutputStream out;
  private final CompletableFuture<String> received;

  RawConnection(URI url) throws IOException {
    socket = new Socket(url.getHost(), url.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    out = socket.getOutputStream();
    InputStream in = socket.getInputStream();
    // Read beside the writing: an answer that comes early would be lost when the server then
    // closes.
    received =
        CompletableFuture.supplyAsync(() -> readAll(in), task -> Thread.startVirtualThread(task));
  }

  /** Sends the head of a POST; the body's framing is among the headers. */
  void head(Map<String, String> headers) {
    StringBuilder head = new StringBuilder("POST /github/webhooks HTTP/1.1\r\n");
    head.append("Host: localhost\r\nConnection: close\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    send(head.append("\r\n").toString().getBytes(ISO_8859_1));
  }

  /** Sends bytes; false when the server has closed the connection already. */
  boolean send(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Sends a chunk of the chunked transfer coding. */
  boolean chunk(byte[] bytes) {
    return send((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1))
        && send(bytes)
        && send("\r\n".getBytes(ISO_8859_1));
  }

  /** Says that nothing more comes; answers can still be read. */
  void endSending() {
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The status of the first answer, or {@link #CLOSED}. */
  int status() {
    String text = received.join();
    Matcher line = STATUS_LINE.matcher(text);
    if (line.matches()) {
      return Integer.parseInt(line.group(1));
    }
    if (text.isEmpty()) {
      return CLOSED;
    }
    throw new AssertionError("not HTTP: " + text);
  }

  private static String readAll(InputStream in) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      in.transferTo(all);
    } catch (IOException e) {
      // Reset by the server: what came before counts.
      all.writeBytes(new byte[0]);
    }
    return all.toString(ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
