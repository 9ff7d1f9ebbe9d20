package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;

import dev.representatives.harness.browser.Browser;
import dev.representatives.harness.browser.BrowserExtension;
import dev.representatives.harness.http.Paths;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** The explorer and the problem pages in a real browser, on a phone and on a desktop. */
@Order(1)
@ExtendWith(BrowserExtension.class)
class ExplorerIT extends Scenarios {
  private static final int PHONE = 390;
  private static final int DESK = 1280;

  /** Nobody scrolls through a page of 9,000 pixels; a list with 15 parameters takes 6,200. */
  private static final int LONGEST_ON_PHONE = 6500;

  private static final int LONGEST_ON_DESK = 4500;

  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void it_lists_every_operation_without_complaint_and_asks_no_other_server() {
    browser.startAfresh(PHONE);
    browser.visit(page("/")).first(".opblock");

    assertThat(browser.location()).isEqualTo(page("/docs"));
    assertThat(browser.title()).isEqualTo("API · Representatives");
    assertThat(shown()).containsExactlyInAnyOrderElementsOf(described());
    isCalmOnBothScreens("explorer");
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, DESK})
  void a_request_is_tried_with_a_key_that_is_kept_nowhere(int width) {
    String account = given().account();
    browser.startAfresh(width);
    browser.visit(page("/docs"));
    browser.click(".btn.authorize");
    browser.enter(".modal-ux input", deployment().apiKey());
    browser.photograph("explorer-key-" + width);
    browser.click(".modal-ux .btn.authorize");
    browser.click(".modal-ux .btn-done");
    String operation = open("get", "/api/v1/ingest/accounts/{account_number}");
    browser.clickAway(operation + ".try-out__btn:not(.cancel)");
    browser.enter(operation + ".parameters input", account);
    browser.click(operation + ".execute");

    assertThat(
            browser
                .first(operation + ".live-responses-table tbody td.response-col_status")
                .getText())
        .startsWith("200");
    assertThat(
            browser
                .first(operation + ".live-responses-table tbody td.response-col_description")
                .getText())
        .contains(account)
        .doesNotContain("Undocumented");
    browser.photograph("explorer-tried-" + width);
    isCalm();
    assertThat(browser.requested())
        .anySatisfy(
            uri -> assertThat(uri.getPath()).isEqualTo("/api/v1/ingest/accounts/" + account))
        .noneSatisfy(uri -> assertThat(uri.toString()).contains(deployment().apiKey()));
    assertThat(browser.location().toString()).doesNotContain(deployment().apiKey());
    assertThat(browser.evaluate("localStorage.length + sessionStorage.length + document.cookie"))
        .isEqualTo("0");

    browser.reload();
    assertThat(browser.first(".btn.authorize").getAttribute("class")).contains("unlocked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nonsense", "rep_0000000000000000_0000000000000000000000000000000000000000000000"})
  void a_key_that_the_service_does_not_accept_is_refused(String key) {
    browser.startAfresh(DESK);
    browser.visit(page("/docs"));
    browser.click(".btn.authorize");
    browser.enter(".modal-ux input", key);
    browser.click(".modal-ux .btn.authorize");

    assertThat(browser.first(".modal-ux .errors").getText())
        .contains("The service does not accept this key.");
    assertThat(browser.first(".modal-ux").getText()).doesNotContain("Authorized");
    browser.photograph("explorer-key-refused");

    browser.enter(".modal-ux input", deployment().apiKey());
    browser.click(".modal-ux .btn.authorize");
    assertThat(browser.first(".modal-ux .wrapper").getText()).doesNotContain("does not accept");
    browser.first(".modal-ux .auth-btn-wrapper .btn:not(.authorize):not(.btn-done)");
    assertThat(browser.first(".modal-ux").getText()).contains("Authorized");
  }

  @Test
  void an_opened_operation_shows_the_common_statuses_and_folds_the_others() {
    browser.startAfresh(PHONE);
    browser.visit(page("/docs"));
    String operation = open("put", "/api/v1/ingest/representatives/{reference}");
    browser.first(operation + ".other-responses summary");
    browser.photograph("explorer-operation");

    assertThat(statuses(operation)).containsExactly("200", "201", "422");
    browser.click(operation + ".other-responses summary");
    browser.first(operation + ".other-responses .response");
    assertThat(statuses(operation)).contains("401", "429", "503").doesNotHaveDuplicates();
    isCalmOnBothScreens("explorer-operation-all");
  }

  private static List<String> statuses(String operation) {
    return browser.all(operation + ".response .response-col_status").stream()
        .map(status -> status.getText().strip())
        .toList();
  }

  /** One at a time: the page draws all operations that are not folded away with each click. */
  @Test
  void every_operation_opens_and_fits_both_screens() {
    browser.startAfresh(PHONE);
    browser.visit(page("/docs")).first(".opblock");
    int groups = browser.all(".opblock-tag").size();
    for (int group = 0; group < groups; group++) {
      browser.clickOne(".opblock-tag", group);
    }
    int opened = 0;
    for (int group = 0; group < groups; group++) {
      browser.clickOne(".opblock-tag", group);
      browser.first(".opblock");
      int operations = browser.all(".opblock").size();
      for (int i = 0; i < operations; i++) {
        opensAndFitsBothScreens(i);
      }
      opened += operations;
      browser.clickOne(".opblock-tag", group);
    }
    assertThat(opened).isEqualTo(described().size());
  }

  private void opensAndFitsBothScreens(int operation) {
    browser.clickOne(".opblock-summary-control", operation);
    browser.first(".opblock.is-open .opblock-body");
    isCalmAndNotLongerThan(LONGEST_ON_PHONE);
    browser.resize(DESK);
    isCalmAndNotLongerThan(LONGEST_ON_DESK);
    browser.resize(PHONE);
    browser.clickOne(".opblock-summary-control", operation);
  }

  private void isCalmAndNotLongerThan(int pixels) {
    assertThat(browser.heights(".opblock.is-open")).singleElement(INTEGER).isLessThan(pixels);
    isCalm();
  }

  @Test
  void a_link_leads_to_one_operation() {
    browser.startAfresh(PHONE);
    browser.visit(page("/docs"));
    open("put", "/api/v1/ingest/accounts/{account_number}");
    var link = browser.location();
    assertThat(link.getFragment()).isNotEmpty();
    browser.visit(page("/problems")).visit(link);

    assertThat(browser.first(".opblock.is-open .opblock-summary-path").getAttribute("data-path"))
        .isEqualTo("/api/v1/ingest/accounts/{account_number}");
    assertThat(browser.all(".opblock.is-open")).hasSize(1);
  }

  @Test
  void the_first_steps_name_this_service() {
    browser.startAfresh(PHONE);
    browser.visit(page("/docs")).click("summary");

    assertThat(browser.first("details").getText())
        .contains("keys create")
        .contains("export API=" + deployment().baseUrl() + Paths.BASE_PATH);
    isCalmOnBothScreens("explorer-first-steps");
  }

  @Test
  void problems_are_explained() {
    browser.startAfresh(PHONE);
    browser.visit(page("/problems"));
    isCalmOnBothScreens("problems");
    browser.click("a[href='/problems/validation-failed']");

    assertThat(browser.first("h1").getText()).isEqualTo("Validation failed");
    assertThat(browser.first("code").getCssValue("background-color"))
        .as("the style sheet is used")
        .isNotEqualTo("rgba(0, 0, 0, 0)");
    isCalmOnBothScreens("validation-failed");
    browser.visit(page("/problems/validation-failed#EMAIL_INVALID"));
    assertThat(browser.first("dt:target").getText()).isEqualTo("EMAIL_INVALID");
    isCalm();
  }

  /** Opens an operation, and returns the selector of its content. */
  private static String open(String method, String path) {
    String operation =
        ".opblock-" + method + ":has(.opblock-summary-path[data-path='" + path + "'])";
    browser.clickAway(operation + ":not(.is-open) .opblock-summary-path");
    browser.first(operation + " .opblock-body");
    return operation + " ";
  }

  /** Starts with the phone: resizing is faster than loading the page again. */
  private void isCalmOnBothScreens(String photograph) {
    for (int width : List.of(PHONE, DESK)) {
      browser.resize(width);
      browser.photograph(photograph + "-" + width);
      isCalm();
    }
  }

  /** Checks that the page fits, has loaded, and has called no other server. */
  private void isCalm() {
    assertThat(browser.complaints()).filteredOn(complaint -> !isOfKeyTest(complaint)).isEmpty();
    assertThat(browser.hiddenPixels()).isLessThanOrEqualTo(0);
    assertThat(browser.requested())
        .isNotEmpty()
        .allSatisfy(
            uri -> assertThat(uri.getAuthority()).isEqualTo(deployment().baseUrl().getAuthority()));
  }

  /** The browser reports each 404, which here proves that the service accepts the key. */
  private static boolean isOfKeyTest(String complaint) {
    return complaint.contains("/key-test-of-the-explorer - Failed to load resource")
        && complaint.contains("404");
  }

  private static List<String> shown() {
    return browser.all(".opblock").stream()
        .map(
            block ->
                block.findElement(By.cssSelector(".opblock-summary-method")).getText().strip()
                    + " "
                    + block
                        .findElement(By.cssSelector(".opblock-summary-path"))
                        .getAttribute("data-path"))
        .map(ExplorerIT::methodInLowerCase)
        .toList();
  }

  private static String methodInLowerCase(String operation) {
    int space = operation.indexOf(' ');
    return operation.substring(0, space).toLowerCase(Locale.ROOT) + operation.substring(space);
  }

  /** The content of the API description. */
  private List<String> described() {
    var description = deployment().withoutKey().callAbsolute("GET", "/openapi.json").send().is(200);
    var operations = new ArrayList<String>();
    for (var path : description.names("/paths")) {
      description
          .json()
          .path("paths")
          .path(path)
          .fieldNames()
          .forEachRemaining(method -> operations.add(method + " " + path));
    }
    operations.removeIf(operation -> !METHODS.contains(operation.split(" ", -1)[0]));
    assertThat(operations).isNotEmpty();
    return operations;
  }

  private URI page(String path) {
    return deployment().baseUrl().resolve(path);
  }
}
