package io.quaymaster.simulator.pages;

import io.quaymaster.simulator.http.ApiRequest;

/** All pages. */
public final class Pages {
  /** Answers. */
  public PageAnswer answer(ApiRequest request) {
    return PageAnswer.html(404, "<!doctype html><title>Not found</title>" + request.method());
  }
}
