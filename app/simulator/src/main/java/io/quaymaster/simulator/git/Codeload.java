package io.quaymaster.simulator.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.simulator.http.ApiRequest;
import io.quaymaster.simulator.state.git.GitRepository;
import io.quaymaster.simulator.state.git.TreeEntry;
import io.quaymaster.simulator.state.id.Mint;
import io.quaymaster.simulator.state.repository.Repository;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * GitHub's other host, which gives archives: addresses with a token of their own that hold for five
 * minutes. It has no business with anybody's {@code Authorization}. Source: GitHub's REST
 * documentation, "Download a repository archive (tar)".
 */
public final class Codeload {
  /** How its addresses begin. */
  public static final String PATH = "/codeload/";

  private static final int TOKEN_BYTES = 15;
  private static final long LIFE_SECONDS = 300;
  private static final int ABBREVIATED = 7;

  private final Mint mint;
  private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();

  /** An archive that may be fetched. */
  private record Ticket(Repository repository, ObjectId commit, long until) {}

  /** A host that gives the archives it was asked for. */
  public Codeload(Mint mint) {
    this.mint = mint;
  }

  /** The path, with its token, of the archive of a commit. */
  public String ticket(Repository repository, ObjectId commit) {
    byte[] bytes = new byte[TOKEN_BYTES];
    mint.random().nextBytes(bytes);
    String token = HexFormat.of().withUpperCase().formatHex(bytes);
    long now = mint.now().getEpochSecond();
    tickets.values().removeIf(ticket -> ticket.until() < now);
    tickets.put(token, new Ticket(repository, commit, now + LIFE_SECONDS));
    return path(repository, commit) + "?token=" + token;
  }

  private static String path(Repository repository, ObjectId commit) {
    return PATH + repository.name() + "/legacy.tar.gz/" + commit.name();
  }

  /** What a request is for: the archive's writer, or the status that refuses it. */
  public Answer answer(ApiRequest request) {
    Optional<Ticket> ticket =
        request.parameter("token").flatMap(token -> Optional.ofNullable(tickets.get(token)));
    if (request.header("authorization").isPresent()) {
      return new Answer.Refused(400);
    }
    if (!request.method().equals("GET")
        || ticket.isEmpty()
        || ticket.get().until() < mint.now().getEpochSecond()
        || !request.path().equals(path(ticket.get().repository(), ticket.get().commit()))) {
      return new Answer.Refused(404);
    }
    Ticket valid = ticket.get();
    return new Answer.Archive(out -> write(valid, out));
  }

  /** What comes of asking. */
  public sealed interface Answer {
    /** Nothing. */
    record Refused(int status) implements Answer {}

    /** A gzipped tar. */
    record Archive(Writer writer) implements Answer {}
  }

  /** Writes an archive. */
  @FunctionalInterface
  public interface Writer {
    /** Writes it. */
    void to(OutputStream out) throws IOException;
  }

  private static void write(Ticket ticket, OutputStream out) throws IOException {
    GitRepository git = ticket.repository().git();
    String folder =
        ticket.repository().name().toString().replace('/', '-')
            + "-"
            + ticket.commit().abbreviate(ABBREVIATED).name()
            + "/";
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(out), UTF_8.name())) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      tar.putArchiveEntry(new TarArchiveEntry(folder));
      tar.closeArchiveEntry();
      for (TreeEntry entry : git.files().list(ticket.commit(), "", true)) {
        add(tar, git, folder, entry);
      }
    }
  }

  private static void add(
      TarArchiveOutputStream tar, GitRepository git, String folder, TreeEntry entry)
      throws IOException {
    String name = folder + entry.path();
    if (entry.mode().equals(FileMode.SYMLINK)) {
      TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
      link.setLinkName(new String(git.objects().blob(entry.id()), UTF_8));
      tar.putArchiveEntry(link);
    } else if (entry.isTree() || entry.mode().equals(FileMode.GITLINK)) {
      tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
    } else {
      byte[] content = git.objects().blob(entry.id());
      TarArchiveEntry file = new TarArchiveEntry(name);
      file.setSize(content.length);
      file.setMode(entry.mode().equals(FileMode.EXECUTABLE_FILE) ? 0100775 : 0100664);
      tar.putArchiveEntry(file);
      tar.write(content);
    }
    tar.closeArchiveEntry();
  }
}
