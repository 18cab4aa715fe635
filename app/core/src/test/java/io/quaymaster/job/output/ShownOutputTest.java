package io.quaymaster.job.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.kernel.Secret;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownOutputTest {
  private static final String KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCY+example";

  private final JobOutput output = new JobOutput();

  private void print(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    output.write(bytes, 0, bytes.length);
  }

  private String shown() {
    return ShownOutput.of(output, List.of(new Secret(KEY), new Secret("short"))).text();
  }

  @Test
  void terminalCodesAndInvisibleCharactersAreTakenOut() {
    print("\u001b[1;31mred\u001b[0m \u001b]0;title\u0007a\u001b]8;;http://x\u001b\\link\u001b(B");
    print("\u009b31mb\u0000\b\u200b\u202ec\u2066\n50%\r100%\r\nend\u001b");

    assertEquals("red alinkbc\n50%\n100%\nend", shown());
  }

  @Test
  void codeWithoutEndHidesAtMostItsLine() {
    print("a\u001b]0;never ended\nb\u001b[12;");

    assertEquals("a\nb", shown());
  }

  @Test
  void knownSecretsAreTakenOutInEveryForm() {
    print(KEY + " " + KEY.replace("/", "\\/") + " " + URLEncoder.encode(KEY, UTF_8) + " ");
    print(Base64.getEncoder().encodeToString(KEY.getBytes(UTF_8)) + " short");

    assertEquals("[secret] [secret] [secret] [secret] short", shown());
  }

  @Test
  void secretWithCodesInsideIsFoundAndUnknownOnesByTheirForm() {
    print(KEY.substring(0, 9) + "\u001b[0m\u200b" + KEY.substring(9) + "\n");
    print("ghs_" + "a".repeat(36) + "\nAuthorization: Bearer abcdef\n");

    assertEquals("[secret]\n[token]\nAuthorization: [redacted]\n", shown());
  }

  @Test
  void outputBeyondTenMegabytesKeepsItsBeginningAndItsEnd() {
    print("first\n");
    byte[] line = ("x".repeat(1023) + "\n").getBytes(UTF_8);
    for (int i = 0; i < 20 * 1024; i++) {
      output.write(line, 0, line.length);
    }
    print("last\n");

    ShownOutput shown = ShownOutput.of(output, List.of());

    assertEquals(20L * 1024 * 1024 + 11, shown.total());
    assertEquals(shown.total() - JobOutput.KEPT, shown.cut());
    assertTrue(shown.text().startsWith("first\nxxx"));
    assertTrue(shown.text().endsWith("xxx\nlast\n"));
    assertTrue(shown.text().contains("\n… 10,485,771 bytes cut here …\n"));
    assertTrue(shown.text().length() <= JobOutput.KEPT + 100);
  }

  @Test
  void oneWriteLargerThanAllThatIsKeptLeavesBeginningAndEnd() {
    byte[] large = new byte[3 * JobOutput.KEPT];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i % 100 == 99 ? '\n' : 'a' + (i / 100) % 26);
    }
    output.write(large, 0, large.length);
    JobOutput.Parts parts = output.parts();

    assertEquals(2L * JobOutput.KEPT, parts.cut());
    for (int i = 0; i < parts.tail().length; i++) {
      assertEquals(large[large.length - parts.tail().length + i], parts.tail()[i]);
    }
  }

  @Test
  void secretAtTheCutIsNotHalfShown() {
    byte[] filler = "y".repeat(1000).getBytes(UTF_8);
    int half = JobOutput.KEPT / 2;
    for (int i = 0; i < half / 1000; i++) {
      output.write(filler, 0, filler.length);
    }
    print("z".repeat(half % 1000 - 10) + KEY);
    for (int i = 0; i < half / 1000; i++) {
      output.write(filler, 0, filler.length);
    }
    print("\n" + "w".repeat(2000));

    String text = ShownOutput.of(output, List.of(new Secret(KEY))).text();

    assertFalse(text.contains(KEY.substring(0, 5)), "the beginning of the secret is shown");
    assertFalse(text.contains(KEY.substring(30)), "the end of the secret is shown");
  }

  @Test
  void keyWhoseBeginningWasCutIsTakenOutToItsEnd() {
    byte[] line = ("k".repeat(64) + "\n").getBytes(UTF_8);
    print("-----BEGIN PRIVATE KEY-----\n");
    for (int i = 0; i < 200_000; i++) {
      output.write(line, 0, line.length);
    }
    print("-----END PRIVATE KEY-----\nafter\n");

    String text = shown();

    assertFalse(text.contains("kkk"));
    assertTrue(text.endsWith("[private key]\nafter\n"));
  }

  @Test
  void lastLinesAreFewAndShort() {
    print("a\nb\n" + "c".repeat(1000) + "\nd\n\n\n");
    ShownOutput shown = ShownOutput.of(output, List.of());

    assertEquals(List.of("c".repeat(299) + "…", "d"), shown.lastLines(2));
    assertEquals(4, shown.lastLines(100).size());
    assertEquals(List.of(), ShownOutput.of(new JobOutput(), List.of()).lastLines(3));
  }

  @Test
  void linesAndNotesOfOurOwnAreKept() {
    output.line("one");
    output.note("no wall");

    assertEquals("one\n", shown());
    assertEquals(List.of("no wall"), output.notes());
  }
}
