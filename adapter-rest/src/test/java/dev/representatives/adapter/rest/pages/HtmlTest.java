package dev.representatives.adapter.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void text_stays_text() {
    assertThat(Html.text("<script>\"a\" & b</script>"))
        .isEqualTo("&lt;script&gt;&quot;a&quot; &amp; b&lt;/script&gt;");
  }

  @Test
  void what_stands_between_backticks_is_code() {
    assertThat(Html.text("Send `{}` or `<a>`."))
        .isEqualTo("Send <code>{}</code> or <code>&lt;a&gt;</code>.");
  }
}
