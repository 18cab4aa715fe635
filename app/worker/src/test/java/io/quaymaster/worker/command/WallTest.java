package io.quaymaster.worker.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.security.auth.module.UnixSystem;
import io.quaymaster.worker.JobScene;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hostile command against a worker process. The user switch needs root. */
class WallTest {
  private static final String TASK_URI = "/v2/credentials/0f3a-task-role-secret";
  private static final String WORKER_SECRET = "the-workers-own-secret";
  private static final String FILE_SECRET = "a-secret-in-a-file";

  @TempDir Path temp;

  @Test
  void hostileCommandFindsOnlyItsOwnCredentials() throws Exception {
    assumeTrue(new UnixSystem().getUid() == 0, "not root: the wall can't be put up");
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwx--x--x"));
    Path secret =
        Files.writeString(Files.createDirectory(temp.resolve("private")).resolve("s"), FILE_SECRET);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.start();
    try {
      String found = run(secret, other.getAddress().getPort());

      assertTrue(found.contains("== who: 64100 64100 64100\n"), found);
      assertTrue(found.contains("NoNewPrivs:\t1\n"), found);
      for (String set : List.of("CapInh", "CapPrm", "CapEff", "CapAmb")) {
        assertTrue(found.contains(set + ":\t0000000000000000\n"), found);
      }
      assertFalse(found.contains("0f3a-task-role"), found);
      assertFalse(found.contains(WORKER_SECRET), found);
      assertFalse(found.contains(FILE_SECRET), found);
      assertFalse(found.contains("can signal the worker"), found);
      assertFalse(found.contains("uid=0"), found);
      assertTrue(section(found, "siblings").contains("Permission denied"), found);
      assertTrue(section(found, "loopback").contains("must be the token"), found);
      assertFalse(section(found, "loopback").contains("ASIA"), found);
      String own = new StringBuilder(section(found, "own").strip()).reverse().toString();
      assertTrue(own.contains("\"SecretAccessKey\":\"" + JobScene.SECRET_KEY + "\""), found);
      assertEquals(List.of(), processesOf(64_100));
    } finally {
      other.stop(0);
    }
  }

  private String run(Path secret, int port) throws Exception {
    Path out = temp.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            WallProgram.class.getName(),
            temp.resolve("work").toString(),
            secret.toString(),
            Integer.toString(port));
    builder.environment().put("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", TASK_URI);
    builder.environment().put("QUAYMASTER_APP_WEBHOOK_SECRET", WORKER_SECRET);
    Files.createDirectory(temp.resolve("work"));
    Files.setPosixFilePermissions(
        temp.resolve("work"), PosixFilePermissions.fromString("rwx--x--x"));
    Process worker = builder.redirectOutput(out.toFile()).redirectErrorStream(true).start();
    try {
      assertTrue(worker.waitFor(90, TimeUnit.SECONDS), "the worker does not end");
    } finally {
      worker.destroyForcibly();
    }
    return Files.readString(out, UTF_8);
  }

  private static String section(String text, String name) {
    int from = text.indexOf("== " + name + "\n");
    assertTrue(from >= 0, text);
    int to = text.indexOf("\n== ", from + 1);
    return text.substring(from, to < 0 ? text.length() : to);
  }

  private static List<Long> processesOf(int user) {
    return ProcessHandle.allProcesses()
        .filter(one -> one.info().user().orElse("").equals(Integer.toString(user)))
        .map(ProcessHandle::pid)
        .toList();
  }
}
