package io.quaymaster.aws.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers by pages of two, so that whoever reads only one is found out.
 *
 * @param parameter that takes the mark
 * @param mark where the answer has it
 */
public record Page(String parameter, String mark) {
  public static final Page NEXT_TOKEN = new Page("NextToken", "NextToken");
  private static final int SIZE = 2;

  /** The page that a call asks for. */
  public <T> Map<String, Object> of(
      ModelServer.Call call, String items, Collection<T> all, Function<T, ?> item) {
    int from =
        call.text(parameter).isEmpty() ? 0 : Integer.parseInt(call.text(parameter).substring(4));
    List<?> page = all.stream().skip(from).limit(SIZE).map(item).toList();
    Map<String, Object> answer = new HashMap<>();
    answer.put(items, page);
    if (from + SIZE < all.size()) {
      answer.put(mark, "mark" + (from + SIZE));
    }
    return answer;
  }
}
