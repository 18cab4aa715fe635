package io.quaymaster.simulator.graphql.page;

import java.util.List;

/** A list that may be long: read in part. */
public interface Slice {

  /** How many there are. */
  int total();

  /** At most {@code count} from {@code from} on, fewer at the end. */
  List<?> range(int from, int count);

  /** A list that is there already. */
  static Slice of(List<?> all) {
    return new Slice() {
      @Override
      public int total() {
        return all.size();
      }

      @Override
      public List<?> range(int from, int count) {
        int start = Math.min(from, all.size());
        return all.subList(start, (int) Math.min((long) start + count, all.size()));
      }
    };
  }
}
