namespace DockerfileSecrets.Tests.Planning;

/// <summary>Which words of an instruction the builder expands: a mistake in one of them stops the build, in others it is text.</summary>
public class ExpandedWordTests
{
    /// <summary>What stands behind FROM, and the word in it that is wrong.</summary>
    [Theory]
    [InlineData("LABEL a=b c${}=d", "c${}=d")]
    [InlineData("LABEL a=b c=${}", "c=${}")]
    [InlineData("ENV a=b c${}=d", "c${}=d")]
    [InlineData("ENV a=b c=${}", "c=${}")]
    [InlineData("ARG a=b c=${}", "c=${}")]
    [InlineData("EXPOSE 80 ${}", "${}")]
    [InlineData("STOPSIGNAL ${}", "${}")]
    [InlineData("VOLUME /a /${}", "/${}")]
    [InlineData("WORKDIR /${}", "/${}")]
    [InlineData("USER ${}", "${}")]
    [InlineData("COPY a ${} /b", "${}")]
    [InlineData("COPY a /${}", "/${}")]
    [InlineData("ADD a ${} /b", "${}")]
    [InlineData("COPY --chown=${} a /b", "--chown=${}")]
    [InlineData("COPY --chmod=${} a /b", "--chmod=${}")]
    [InlineData("COPY --exclude=c --exclude=${} a /b", "--exclude=${}")]
    [InlineData("ADD --chown=${} a /b", "--chown=${}")]
    [InlineData("ADD --checksum=${} https://example.com/a /b", "--checksum=${}")]
    public void A_word_that_is_expanded_is_checked(string instruction, string wrong) =>
        Assert.Equal([$"2 BadSubstitution: {wrong}"], Planned.Diagnostics($"FROM a\n{instruction}\n"));

    [Theory]
    [InlineData("RUN echo ${}")]
    [InlineData("CMD echo ${}")]
    [InlineData("ENTRYPOINT echo ${}")]
    [InlineData("HEALTHCHECK CMD echo ${}")]
    [InlineData("MAINTAINER ${}")]
    [InlineData("SHELL [\"${}\"]")]
    [InlineData("COPY --link a /b")]
    [InlineData("LABEL a='${}'")]
    [InlineData("RUN <<EOF\n${}\nEOF")]
    [InlineData("COPY <<'EOF' /a\n${}\nEOF")]
    public void Another_is_text(string instruction) => Assert.DoesNotContain(
        Planned.Diagnostics($"FROM a\n{instruction}\n"), d => d.Contains("BadSubstitution", StringComparison.Ordinal));

    [Fact]
    public void The_body_of_a_heredoc_is_expanded() =>
        Assert.Equal("2 BadSubstitution: a\n${}\nE", Assert.Single(Planned.Diagnostics("FROM a\nCOPY <<E /a\na\n${}\nE\n")));

    /// <summary>Of several mistakes in one instruction the builder meets that of the first of these flags, whatever their order is.</summary>
    [Theory]
    [InlineData("a ${} /b", "${}")]
    [InlineData("--exclude=${} a ${} /b", "--exclude=${}")]
    [InlineData("--exclude=${} --chmod=${} a /b", "--chmod=${}")]
    [InlineData("--chmod=${} --chown=${} a /b", "--chown=${}")]
    public void Flags_are_expanded_before_the_files_and_in_an_order_of_their_own(string words, string first)
    {
        var text = $"FROM a\nCOPY {words}\n";
        var span = Planned.Of(text).Targets[0].Error!.Span;
        Assert.Equal(first, text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void The_first_empty_path_of_a_volume_is_told()
    {
        Assert.Equal(["2 EmptyVolume: $B"], Planned.Diagnostics("FROM a\nVOLUME /a $B $C\n"));
        Assert.Empty(Planned.Diagnostics("FROM a\nVOLUME /a $B\n", new PlanOptions()));
        Assert.Empty(Planned.Diagnostics("FROM a\nARG B=/b\nVOLUME /a $B\n"));
    }

    [Fact]
    public void What_a_trigger_does_wrong_is_told_at_the_ONBUILD_and_with_the_line_of_the_FROM() => Assert.Equal(
        ["3 BadSubstitution: ONBUILD LABEL a=${}"],
        Planned.Diagnostics("FROM a AS x\nONBUILD LABEL a=${}\nFROM x\n"));
}
