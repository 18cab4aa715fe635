package io.quaymaster.roadmap.check;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, by their longest common subsequence. */
final class LineDiff {
  /** Its square is the number of cells that are computed. */
  private static final int MOST_LINES = 2_000;

  private LineDiff() {}

  /** Lines that are taken away begin with {@code -}, lines that are added with {@code +}. */
  static List<String> of(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    if (old.size() > MOST_LINES || now.size() > MOST_LINES) {
      return List.of("- " + old.size() + " lines", "+ " + now.size() + " lines");
    }
    int[][] common = common(old, now);
    List<String> diff = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        i++;
        j++;
      } else if (j < now.size() && (i == old.size() || common[i][j + 1] > common[i + 1][j])) {
        diff.add("+ " + now.get(j++));
      } else {
        diff.add("- " + old.get(i++));
      }
    }
    return diff;
  }

  private static int[][] common(List<String> old, List<String> now) {
    int[][] length = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        length[i][j] =
            old.get(i).equals(now.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length;
  }
}
