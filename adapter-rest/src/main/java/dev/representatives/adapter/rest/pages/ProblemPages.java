package dev.representatives.adapter.rest.pages;

import static java.util.stream.Collectors.joining;

import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.validation.Violation;
import java.util.Arrays;

/** The catalogue of problems as pages: plain HTML without a script. */
final class ProblemPages {
  private final Assets assets;

  ProblemPages(Assets assets) {
    this.assets = assets;
  }

  String all() {
    String entries =
        Arrays.stream(ProblemType.values()).map(ProblemPages::entry).collect(joining("\n"));
    return page(
        "Problems",
        """
        <p>Every error is a problem of RFC 9457, <code>application/problem+json</code>. Its \
        <code>type</code> links to a page that explains the problem and how to fix it.</p>
        <dl>
        %s
        </dl>
        """
            .formatted(entries));
  }

  String one(ProblemType type) {
    return page(
        type.title(),
        """
        <p><code>%s</code>, status %d</p>
        <h2>What it means</h2>
        <p>%s</p>
        <h2>How to fix it</h2>
        <p>%s</p>
        %s<p><a href="%s">All problems</a></p>
        """
            .formatted(
                type.name(),
                type.status(),
                Html.text(type.meaning()),
                Html.text(type.remedy()),
                type == ProblemType.VALIDATION_FAILED ? refusedValues() : "",
                ProblemType.BASE));
  }

  String nothingHere() {
    return page(
        "Nothing here",
        """
        <p>There is no page at this address.</p>
        <ul>
        <li><a href="/docs">API reference</a></li>
        <li><a href="%s">All problems</a></li>
        </ul>
        """
            .formatted(ProblemType.BASE));
  }

  private static String entry(ProblemType type) {
    return """
    <dt><a href="%s">%s</a> <code>%s</code> %d</dt>
    <dd>%s</dd>"""
        .formatted(
            type.uri(),
            Html.text(type.title()),
            type.name(),
            type.status(),
            Html.text(type.meaning()));
  }

  private static String refusedValues() {
    return """
    <h2>Codes of refused values</h2>
    <dl>
    %s
    </dl>
    """
        .formatted(
            ViolationRemedies.all().entrySet().stream()
                .map(entry -> refusedValue(entry.getKey(), entry.getValue()))
                .collect(joining("\n")));
  }

  private static String refusedValue(Violation.Code code, String remedy) {
    return """
    <dt id="%s"><a href="#%s"><code>%s</code></a></dt>
    <dd>%s %s</dd>"""
        .formatted(
            code.name(), code.name(), code.name(), Html.text(code.meaning()), Html.text(remedy));
  }

  private String page(String title, String content) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s · Representatives</title>
    <link rel="icon" href="%s" type="image/svg+xml">
    <link rel="stylesheet" href="%s">
    </head>
    <body>
    <header class="text"><nav><a href="/docs">Representatives</a> <a href="%s">Problems</a></nav></header>
    <main class="text">
    <h1>%s</h1>
    %s</main>
    </body>
    </html>
    """
        .formatted(
            Html.text(title),
            assets.path("icon.svg"),
            assets.path("pages.css"),
            ProblemType.BASE,
            Html.text(title),
            content);
  }
}
