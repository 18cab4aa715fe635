package io.quaymaster.github;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.client.ServiceHttpClientConfiguration;
import io.micronaut.runtime.ApplicationConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;

/** Points the HTTP clients named {@code github} and {@code github-graphql} at the APIs. */
@Factory
class ClientFactory {

  @Singleton
  ApiUrls apiUrls(GitHubSettings settings) {
    return ApiUrls.of(settings);
  }

  @Singleton
  @Named("github")
  ServiceHttpClientConfiguration rest(
      ApiUrls urls, GitHubSettings settings, ApplicationConfiguration application) {
    return service("github", urls.rest(), settings, application);
  }

  @Singleton
  @Named("github-graphql")
  ServiceHttpClientConfiguration graphql(
      ApiUrls urls, GitHubSettings settings, ApplicationConfiguration application) {
    return service("github-graphql", urls.graphql(), settings, application);
  }

  private static ServiceHttpClientConfiguration service(
      String id, URI url, GitHubSettings settings, ApplicationConfiguration application) {
    ServiceHttpClientConfiguration service =
        new ServiceHttpClientConfiguration(id, null, null, application);
    service.setUrls(List.of(ApiUrls.origin(url)));
    service.setPath(url.getRawPath().isEmpty() ? "/" : url.getRawPath());
    service.setReadTimeout(settings.timeout());
    service.setConnectTimeout(settings.timeout());
    return service;
  }
}
