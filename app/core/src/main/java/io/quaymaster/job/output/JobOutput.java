package io.quaymaster.job.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.kernel.Secret;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what a job prints: its beginning and its end, 10 MB in all. Any thread may write. It is
 * raw; {@link ShownOutput} is what may be shown.
 */
public final class JobOutput {
  /** How much is kept, in bytes. */
  public static final int KEPT = 10 * 1024 * 1024;

  private static final int HEAD = KEPT / 2;
  private static final int TAIL = KEPT - HEAD;
  private static final byte[] EMPTY = new byte[0];

  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final List<String> notes = new ArrayList<>();
  private final Set<Secret> secrets = new LinkedHashSet<>();

  /** The end, as a ring; made when the beginning is full. */
  private byte[] ring = EMPTY;

  private long total;

  /** Adds what was printed. */
  public synchronized void write(byte[] bytes, int offset, int length) {
    total += length;
    int fits = Math.min(length, HEAD - head.size());
    head.write(bytes, offset, fits);
    if (fits < length) {
      overflow(bytes, offset + fits, length - fits);
    }
  }

  private void overflow(byte[] bytes, int offset, int length) {
    if (ring.length == 0) {
      ring = new byte[TAIL];
    }
    int taken = Math.min(length, TAIL);
    int from = offset + length - taken;
    int at = (int) ((total - HEAD - taken) % TAIL);
    int first = Math.min(taken, TAIL - at);
    System.arraycopy(bytes, from, ring, at, first);
    System.arraycopy(bytes, from + first, ring, 0, taken - first);
  }

  /** Adds a line of our own. */
  public void line(String text) {
    byte[] bytes = (text + "\n").getBytes(UTF_8);
    write(bytes, 0, bytes.length);
  }

  /** Notes how the job was done, for whoever reads the result: a wall that is missing. */
  public synchronized void note(String text) {
    notes.add(text);
  }

  /** What was noted. */
  public synchronized List<String> notes() {
    return List.copyOf(notes);
  }

  /** Remembers something that must not be shown: a credential that the job was given. */
  public synchronized void hide(Secret secret) {
    secrets.add(secret);
  }

  /** What must not be shown. */
  synchronized List<Secret> hidden() {
    return List.copyOf(secrets);
  }

  /** How much was printed, in bytes. */
  public synchronized long total() {
    return total;
  }

  /** What is kept. */
  synchronized Parts parts() {
    long beyond = total - head.size();
    int kept = (int) Math.min(beyond, TAIL);
    byte[] tail = new byte[kept];
    int start = beyond > TAIL ? (int) (beyond % TAIL) : 0;
    int first = Math.min(kept, TAIL - start);
    System.arraycopy(ring, start, tail, 0, first);
    System.arraycopy(ring, 0, tail, first, kept - first);
    return new Parts(head.toByteArray(), tail, beyond - kept);
  }

  /**
   * What is kept of the output.
   *
   * @param cut how many bytes are missing between the two
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed from one class to the next, never compared.
  record Parts(byte[] head, byte[] tail, long cut) {}
}
