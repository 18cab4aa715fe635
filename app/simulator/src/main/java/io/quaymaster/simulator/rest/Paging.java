package io.quaymaster.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.shape.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code per_page} (30, at most 100) and {@code page} (from 1), with the {@code Link} header.
 *
 * @param page which page, from 1
 * @param size how many on a page
 */
public record Paging(int page, int size) {
  private static final int USUAL = 30;
  private static final int MOST = 100;

  /** What the request asks for; nonsense counts as not asked. */
  public static Paging of(RestCall call) {
    int size = number(call, "per_page", USUAL);
    return new Paging(number(call, "page", 1), Math.min(size, MOST));
  }

  private static int number(RestCall call, String name, int usual) {
    return call.request()
        .parameter(name)
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::valueOf)
        .filter(number -> number > 0)
        .orElse(usual);
  }

  /** Answers with one page of a list. */
  public static <T> ApiAnswer list(
      RestCall call, List<T> all, Function<? super T, ? extends JsonNode> shape) {
    Paging paging = of(call);
    return paging.linked(call, all.size(), call.ok(Json.array(paging.cut(all), shape)));
  }

  /** Answers with one page of a list inside an object with {@code total_count}. */
  public static <T> ApiAnswer counted(
      RestCall call,
      ObjectNode around,
      String name,
      List<T> all,
      Function<? super T, ? extends JsonNode> shape) {
    Paging paging = of(call);
    around.put("total_count", all.size());
    around.set(name, Json.array(paging.cut(all), shape));
    return paging.linked(call, all.size(), call.ok(around));
  }

  /** The things on this page. */
  public <T> List<T> cut(List<T> all) {
    int from = (int) Math.min((long) (page - 1) * size, all.size());
    return all.subList(from, Math.min(from + size, all.size()));
  }

  /** Adds {@code Link} when there is more than one page. */
  public ApiAnswer linked(RestCall call, int total, ApiAnswer answer) {
    int last = Math.max(1, (total + size - 1) / size);
    List<String> links = new ArrayList<>();
    if (page > 1) {
      links.add(link(call, Math.min(page - 1, last), "prev"));
    }
    if (page < last) {
      links.add(link(call, page + 1, "next"));
      links.add(link(call, last, "last"));
    }
    if (page > 1) {
      links.add(link(call, 1, "first"));
    }
    return links.isEmpty() ? answer : answer.with("Link", String.join(", ", links));
  }

  private static String link(RestCall call, int page, String rel) {
    Map<String, List<String>> query = new LinkedHashMap<>(call.request().query());
    query.remove("page");
    query.put("page", List.of(Integer.toString(page)));
    String url = call.shapes().urls().api(call.request().path());
    return "<" + url + "?" + encode(query) + ">; rel=\"" + rel + "\"";
  }

  /** A query. */
  static String encode(Map<String, List<String>> query) {
    return query.entrySet().stream()
        .flatMap(one -> one.getValue().stream().map(value -> encode(one.getKey(), value)))
        .collect(Collectors.joining("&"));
  }

  /** One pair of a query. */
  static String encode(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
