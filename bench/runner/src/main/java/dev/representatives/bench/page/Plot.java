package dev.representatives.bench.page;

import dev.representatives.bench.results.Names;
import dev.representatives.bench.results.Results;
import dev.representatives.bench.results.Scenario;
import java.util.List;
import java.util.Locale;

/** A bar for the median of each subject, with a dot for each round. */
final class Plot {
  private static final int WIDTH = 720;
  private static final int LEFT = 150;
  private static final int RIGHT = 90;
  private static final int TOP = 44;
  private static final int ROW = 40;
  private static final int BAR = 22;
  private static final String TEXT = "#24292f";
  private static final String PRODUCT = "#1f6feb";
  private static final String OTHER = "#8c959f";

  private final Results results;
  private final Scenario scenario;

  Plot(Results results, Scenario scenario) {
    this.results = results;
    this.scenario = scenario;
  }

  String svg() {
    List<String> subjects =
        Names.ALL.stream().filter(name -> !results.slices(scenario, name).isEmpty()).toList();
    int height = TOP + ROW * subjects.size() + 12;
    double highest =
        subjects.stream()
            .mapToDouble(name -> Medians.of(results, scenario, name).highest())
            .max()
            .orElseThrow();
    double scale = (WIDTH - LEFT - RIGHT) / highest;
    var svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\">\n",
            WIDTH, height, WIDTH, height));
    svg.append(format("<title>%s, requests per second</title>\n", scenario.title()));
    svg.append(format("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", WIDTH, height));
    svg.append(
        format(
            "<text x=\"12\" y=\"24\" fill=\"%s\" font-weight=\"bold\">%s: requests per"
                + " second</text>\n",
            TEXT, scenario.title()));
    for (int i = 0; i < subjects.size(); i++) {
      svg.append(row(subjects.get(i), TOP + ROW * i, scale));
    }
    return svg.append("</svg>\n").toString();
  }

  private String row(String subject, int y, double scale) {
    double median = Medians.of(results, scenario, subject).perSecond();
    int middle = y + ROW / 2;
    var row = new StringBuilder();
    row.append(
        format(
            "<text x=\"%d\" y=\"%d\" fill=\"%s\" text-anchor=\"end\">%s</text>\n",
            LEFT - 10, middle + 4, TEXT, subject));
    row.append(
        format(
            "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>\n",
            LEFT,
            middle - BAR / 2,
            median * scale,
            BAR,
            subject.equals(Names.PRODUCT) ? PRODUCT : OTHER));
    double rightmost = median;
    for (var slice : results.slices(scenario, subject)) {
      rightmost = Math.max(rightmost, slice.perSecond());
      row.append(
          format(
              "<circle cx=\"%.1f\" cy=\"%d\" r=\"3.5\" fill=\"#ffffff\" stroke=\"%s\"/>\n",
              LEFT + slice.perSecond() * scale, middle, TEXT));
    }
    return row.append(
            format(
                "<text x=\"%.1f\" y=\"%d\" fill=\"%s\">%,.0f</text>\n",
                LEFT + rightmost * scale + 10, middle + 4, TEXT, median))
        .toString();
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
