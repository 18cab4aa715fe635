package io.quaymaster.testkit.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRulesTest {
  @TempDir Path folder;

  private SourceRules rules() {
    return new SourceRules(folder);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String lines(int count) {
    return "int i;\n".repeat(count);
  }

  @Test
  void findsAPackageThatIsNotNullMarked() throws IOException {
    write("A.java", "class A {}");
    assertEquals(1, rules().unmarkedPackages().size());

    write("package-info.java", "@NullMarked package a;");
    assertEquals(List.of(), rules().unmarkedPackages());
  }

  @Test
  void findsACrowdedPackage() throws IOException {
    for (int i = 0; i < 15; i++) {
      write("A" + i + ".java", "class A" + i + " {}");
    }
    assertEquals(List.of(), rules().crowdedPackages());

    write("B.java", "class B {}");
    assertEquals(1, rules().crowdedPackages().size());
  }

  @Test
  void findsALongFileAndALongMedian() throws IOException {
    write("A.java", "class A {\n" + lines(300) + "}");

    List<String> offences = rules().longFiles();

    assertEquals(2, offences.size(), offences::toString);
  }

  @Test
  void findsPostponedWork() throws IOException {
    write("A.java", "// TO" + "DO: later\nclass A {}");

    assertEquals(1, rules().postponedWork().size());
  }

  @Test
  void findsALongMethod() throws IOException {
    write("A.java", "class A { void a() {\n" + lines(30) + "} void b() {\n" + lines(28) + "} }");

    List<String> offences = rules().longMethodsAndLooseSwitches();

    assertEquals(1, offences.size(), offences::toString);
    assertTrue(offences.getFirst().contains("a has 32 lines"), offences::toString);
  }

  @Test
  void findsADefaultInASwitchOverVariantsButNotOverOpenTypes() throws IOException {
    write(
        "A.java",
        """
        class A {
          int a(Object o) {
            return switch (o) { case Outcome.Done d -> 1; default -> 2; };
          }
          void b(Object o) {
            switch (o) { case Point(var x) -> {} default -> {} }
          }
          int open(Object o) {
            return switch (o) { case String s -> 1; default -> 2; };
          }
          int c(int i) {
            return switch (i) { case 1 -> 1; default -> 2; };
          }
        }
        """);

    assertEquals(2, rules().longMethodsAndLooseSwitches().size());
  }
}
