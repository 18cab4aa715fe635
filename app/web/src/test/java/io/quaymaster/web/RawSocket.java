package io.quaymaster.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Locale;

/** A client that keeps to no rules of HTTP. */
public final class RawSocket implements AutoCloseable {
  private final Socket socket;

  public RawSocket() throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), WebStack.port());
    socket.setSoTimeout(15_000);
  }

  public RawSocket write(String text) throws IOException {
    return write(text.getBytes(ISO_8859_1));
  }

  public RawSocket write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Says that nothing more will be sent. */
  public RawSocket endOfOutput() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** Reads one answer: its status, or 0 when the server ended the connection without one. */
  public int status() throws IOException {
    String line = line();
    if (line.isEmpty()) {
      return 0;
    }
    int status = Integer.parseInt(line.substring(9, 12));
    int length = 0;
    for (String header = line(); !header.isBlank(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    socket.getInputStream().readNBytes(length);
    return status;
  }

  /** Reads the rest until the server ends the connection. */
  public String rest() throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the server kept the connection open", e);
    }
  }

  /** One line without its end; a blank line is a space, the end of the stream is empty. */
  private String line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        String line = bytes.toString(ISO_8859_1).strip();
        return line.isEmpty() ? " " : line;
      }
      bytes.write(b);
    }
    return bytes.toString(ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
