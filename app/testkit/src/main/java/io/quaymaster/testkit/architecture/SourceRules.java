package io.quaymaster.testkit.architecture;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The house style as far as only sources show it. Each method lists what offends it. */
final class SourceRules {
  private static final int MAX_FILE_LINES = 300;
  private static final int MAX_MEDIAN_LINES = 80;
  private static final int MAX_METHOD_LINES = 30;
  private static final int MAX_FILES_IN_A_PACKAGE = 15;
  private static final Pattern POSTPONED = Pattern.compile("(//|\\*).*\\b(TO[D]O|FIX[M]E)\\b");

  private final List<Path> files;

  /** Looks at all Java files below the folder. */
  SourceRules(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packages without {@code package-info.java}, or whose one has no {@code @NullMarked}. */
  List<String> unmarkedPackages() {
    return byFolder().entrySet().stream()
        .filter(
            entry -> {
              Path info = entry.getKey().resolve("package-info.java");
              return !Files.exists(info) || !read(info).contains("@NullMarked");
            })
        .map(entry -> entry.getKey() + " has no @NullMarked package-info.java")
        .toList();
  }

  /** Packages of more than 15 files. */
  List<String> crowdedPackages() {
    return byFolder().entrySet().stream()
        .filter(entry -> entry.getValue().size() > MAX_FILES_IN_A_PACKAGE)
        .map(entry -> entry.getKey() + " has " + entry.getValue().size() + " files")
        .toList();
  }

  /** Files of more than 300 lines, and a median of more than 80. */
  List<String> longFiles() {
    List<String> offences = new ArrayList<>();
    List<Long> lengths = new ArrayList<>();
    for (Path file : files) {
      long lines = read(file).lines().count();
      lengths.add(lines);
      if (lines > MAX_FILE_LINES) {
        offences.add(file + " has " + lines + " lines");
      }
    }
    lengths.sort(null);
    if (!lengths.isEmpty() && lengths.get(lengths.size() / 2) > MAX_MEDIAN_LINES) {
      offences.add("the median file has " + lengths.get(lengths.size() / 2) + " lines");
    }
    return offences;
  }

  /** Files that postpone work in a comment. */
  List<String> postponedWork() {
    return files.stream()
        .filter(file -> POSTPONED.matcher(read(file)).find())
        .map(file -> file + " has a TODO or FIXME")
        .toList();
  }

  /**
   * Methods of more than 30 lines, and switches over the variants of a type that have a default.
   */
  List<String> longMethodsAndLooseSwitches() {
    List<String> offences = new ArrayList<>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        unit.accept(new Offences(unit, positions, offences), null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return offences;
  }

  private Map<Path, List<Path>> byFolder() {
    Map<Path, List<Path>> folders = new TreeMap<>();
    for (Path file : files) {
      Path folder = file.getParent() == null ? Path.of("") : file.getParent();
      folders.computeIfAbsent(folder, _ -> new ArrayList<>()).add(file);
    }
    return folders;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Offences extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> offences;

    Offences(CompilationUnitTree unit, SourcePositions positions, List<String> offences) {
      this.unit = unit;
      this.positions = positions;
      this.offences = offences;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      LineMap lines = unit.getLineMap();
      Tree body = method.getBody();
      if (body != null) {
        long first = lines.getLineNumber(positions.getStartPosition(unit, body));
        long last = lines.getLineNumber(positions.getEndPosition(unit, body));
        if (last - first + 1 > MAX_METHOD_LINES) {
          offences.add(place(method) + method.getName() + " has " + (last - first + 1) + " lines");
        }
      }
      return super.visitMethod(method, null);
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void unused) {
      check(tree, tree.getCases());
      return super.visitSwitch(tree, null);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
      check(tree, tree.getCases());
      return super.visitSwitchExpression(tree, null);
    }

    private void check(Tree tree, List<? extends CaseTree> cases) {
      boolean patterns =
          cases.stream().flatMap(c -> c.getLabels().stream()).anyMatch(Offences::namesAVariant);
      boolean loose =
          cases.stream()
              .flatMap(c -> c.getLabels().stream())
              .anyMatch(DefaultCaseLabelTree.class::isInstance);
      if (patterns && loose) {
        offences.add(place(tree) + "a switch over patterns has a default");
      }
    }

    /** A record pattern, or a type named inside another, as the variants of sealed types are. */
    private static boolean namesAVariant(CaseLabelTree label) {
      return label instanceof PatternCaseLabelTree pattern
          && (pattern.getPattern() instanceof DeconstructionPatternTree
              || (pattern.getPattern() instanceof BindingPatternTree binding
                  && binding.getVariable().getType() instanceof MemberSelectTree));
    }

    private String place(Tree tree) {
      long position = positions.getStartPosition(unit, tree);
      return unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(position) + " ";
    }
  }
}
