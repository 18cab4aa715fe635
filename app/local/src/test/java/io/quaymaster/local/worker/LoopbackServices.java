package io.quaymaster.local.worker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ports that a process listens at. Source: proc(5), {@code /proc/net/tcp} and {@code
 * /proc/PID/fd}.
 *
 * @param ports their numbers
 */
record LoopbackServices(Set<Integer> ports) {
  private static final String LISTENING = "0A";
  private static final int ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  static LoopbackServices of(long pid) throws IOException {
    Set<String> sockets = new TreeSet<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
      for (Path file : files) {
        sockets.add(target(file));
      }
    }
    Set<Integer> ports = new TreeSet<>();
    for (String table : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "net", table))) {
        String[] fields = line.strip().split("\\s+", -1);
        if (fields[STATE].equals(LISTENING) && sockets.contains("socket:[" + fields[INODE] + "]")) {
          String address = fields[ADDRESS];
          ports.add(Integer.parseInt(address.substring(address.indexOf(':') + 1), 16));
        }
      }
    }
    return new LoopbackServices(ports);
  }

  private static String target(Path file) throws IOException {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (NoSuchFileException _) {
      return "";
    }
  }

  /** Those that give anything but a refusal to somebody who has no secret. */
  List<String> thatAnswerWithoutASecret() {
    return ports.stream()
        .map(LoopbackServices::asked)
        .filter(answer -> !answer.endsWith(" 403"))
        .toList();
  }

  private static String asked(int port) {
    URI uri = URI.create("http://127.0.0.1:" + port + "/credentials");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return port
          + " "
          + client
              .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode();
    } catch (IOException e) {
      return port + " " + e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
