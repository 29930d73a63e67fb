using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DockerfileSecrets.Tests.Syntax;

/// <summary>Bodies behind RUN, COPY and ADD.</summary>
public sealed class HeredocTests
{
    [Theory]
    [InlineData("<<EOF", "EOF", 0, false, true)]
    [InlineData("<<-EOF", "EOF", 0, true, true)]
    [InlineData("<<\"EOF\"", "EOF", 0, false, false)]
    [InlineData("<<'EOF'", "EOF", 0, false, false)]
    [InlineData("<<-'E F'", "E F", 0, true, false)]
    [InlineData("<<E\"O\"F", "EOF", 0, false, false)]
    [InlineData("3<<EOF", "EOF", 3, false, true)]
    [InlineData("12<<-\"EOF\"", "EOF", 12, true, false)]
    [InlineData("<<\\EOF", "EOF", 0, false, true)]
    public void A_marker_says_the_name_and_how_the_body_is_read(string marker, string name, int descriptor, bool chomp, bool expand)
    {
        var text = $"RUN cat {marker} && x\nbody\n{name}\n";
        var heredoc = Assert.Single(Parse(text).Heredocs);
        Assert.Equal((name, (uint)descriptor, chomp, expand, true), (heredoc.Name, heredoc.FileDescriptor, heredoc.Chomp, heredoc.Expand, heredoc.IsTerminated));
        Assert.Equal("body\n", heredoc.Content);
        Assert.Equal(marker, text.Substring(heredoc.MarkerSpan.Start, heredoc.MarkerSpan.Length));
        Assert.Equal(name, text.Substring(heredoc.TerminatorSpan.Start, heredoc.TerminatorSpan.Length));
        Assert.Equal($"body\n{name}", heredoc.ToString());
    }

    [Fact]
    public void A_blank_may_stand_behind_the_marker()
    {
        const string Text = "RUN cat << EOF\nbody\nEOF\n";
        var heredoc = Assert.Single(Parse(Text).Heredocs);
        Assert.Equal(("EOF", "body\n"), (heredoc.Name, heredoc.Content));
        Assert.Equal("RUN cat ⟦<< EOF⟧\nbody\nEOF\n", Marked.Write(Text, heredoc.MarkerSpan));
    }

    [Fact]
    public void Several_heredocs_follow_each_other_in_the_order_of_their_markers()
    {
        var document = DockerfileDocument.Parse("FROM a\nCOPY <<one <<-\"two\" /x/\n1\none\n\t$2\n\ttwo\nRUN y\n");
        var copy = Assert.IsType<CopyInstruction>(document.Instructions[1]);
        Assert.Equal(["1\n", "\t$2\n"], copy.Heredocs.Select(h => h.Content));
        Assert.Equal(["<<one", "<<-\"two\""], copy.Sources.Select(s => s.Value));
        Assert.Equal(new LineRange(2, 6), document.GetLines(copy));
        Assert.Equal("RUN y\n", document.Instructions[2].FullText);
    }

    [Fact]
    public void Chomping_keeps_the_tabs_in_the_text_and_lets_the_name_be_indented_by_tabs_only()
    {
        Assert.Equal("\ta\n", Assert.Single(Parse("RUN <<-EOF\n\ta\n\t\tEOF\n").Heredocs).Content);
        Assert.False(Assert.Single(Parse("RUN <<-EOF\n\ta\n  EOF\n").Heredocs).IsTerminated);
        Assert.False(Assert.Single(Parse("RUN <<EOF\n\ta\n\tEOF\n").Heredocs).IsTerminated);
    }

    [Fact]
    public void A_body_holds_everything_as_it_is()
    {
        var heredoc = Assert.Single(Parse("RUN <<EOF\n# no comment\n\n  x \\\nFROM y\nEOF\n").Heredocs);
        Assert.Equal("# no comment\n\n  x \\\nFROM y\n", heredoc.Content);
    }

    [Theory]
    [InlineData("ONBUILD RUN <<EOF sh\nx\nEOF\n")]
    [InlineData("ONBUILD COPY <<EOF /f\nx\nEOF\n")]
    [InlineData("ONBUILD ADD <<EOF /f\nx\nEOF\n")]
    public void A_trigger_has_heredocs(string text)
    {
        var onbuild = Assert.IsType<OnbuildInstruction>(Parse(text));
        Assert.Equal("x\n", Assert.Single(onbuild.Trigger!.Heredocs).Content);
        Assert.Equal(text, onbuild.FullText);
        Assert.Empty(onbuild.Children.OfType<Heredoc>());
        Assert.Single(onbuild.Trigger.Children.OfType<Heredoc>());
    }

    [Theory]
    [InlineData("RUN <<EOF\na\nb\n", "a\nb\n")]
    [InlineData("RUN <<EOF\na\nEOF \n", "a\nEOF \n")]
    [InlineData("RUN <<EOF", "")]
    public void Without_its_name_a_body_reaches_to_the_end(string text, string body)
    {
        var run = Parse(text);
        var heredoc = Assert.Single(run.Heredocs);
        Assert.Equal((false, body), (heredoc.IsTerminated, heredoc.Content));
        Assert.Equal(new TextSpan(text.Length, 0), heredoc.TerminatorSpan);
        Assert.Equal("DFS006", Assert.Single(run.Diagnostics).Code);
    }

    [Theory]
    [InlineData("RUN [\"cat\", \"<<EOF\"]\n")]
    [InlineData("RUN echo \"<<EOF\"\n")]
    [InlineData("RUN echo 'it <<EOF\n")]
    [InlineData("RUN cat <<EOF \"open\n")]
    [InlineData("RUN cat <<EOF ${a\n")]
    [InlineData("RUN cat <<< word\n")]
    [InlineData("RUN cat x<<EOF\n")]
    [InlineData("RUN cat <<\n")]
    [InlineData("CMD cat <<EOF\n")]
    [InlineData("ENV A=<<EOF\n")]
    [InlineData("ONBUILD CMD <<EOF\n")]
    public void What_only_looks_like_a_marker_has_no_body(string text)
    {
        var document = DockerfileDocument.Parse("FROM a\n" + text + "EXPOSE 80\n");
        Assert.Empty(document.Instructions[1].Heredocs);
        Assert.Equal(InstructionKind.Expose, document.Instructions[2].Kind);
        Assert.DoesNotContain(document.Diagnostics, d => d.Code == "DFS006");
    }

    [Fact]
    public void A_marker_may_stand_behind_continuations_and_its_body_behind_all_of_them()
    {
        const string Text = "RUN a \\\n  # c\n  && cat <<EOF \\\n  > /x\nbody\nEOF\n";
        var run = Parse(Text);
        var heredoc = Assert.Single(run.Heredocs);
        Assert.Equal("RUN a \\\n  # c\n  && cat ⟦<<EOF⟧ \\\n  > /x\n⟦body\n⟧⟦EOF⟧\n", Marked.Write(Text, heredoc.MarkerSpan, heredoc.ContentSpan, heredoc.TerminatorSpan));
        Assert.Equal("RUN a   && cat <<EOF   > /x", run.JoinedText);
    }

    [Fact]
    public void A_marker_uses_the_backslash_whatever_the_directive_says()
    {
        var document = DockerfileDocument.Parse("# escape=`\nFROM a\nRUN cat <<E\\OF\nx\nEOF\n");
        Assert.Equal("EOF", Assert.Single(document.Instructions[1].Heredocs).Name);
    }

    [Fact]
    public void Line_ends_of_Windows_end_a_name_too()
    {
        var heredoc = Assert.Single(Parse("RUN <<EOF\r\na\r\nEOF\r\n").Heredocs);
        Assert.Equal((true, "a\r\n", "EOF"), (heredoc.IsTerminated, heredoc.Content, heredoc.Name));
    }

    /// <summary>A line with quotes goes another way than one without: quotes in front must change nothing.</summary>
    [Property(MaxTest = 5000)]
    public Property A_line_has_the_heredocs_that_it_has_behind_a_quoted_word()
    {
        var lines = Gen.Elements("a", "0", "12", "<", "<<", "<<-", "EOF", " ", "  ", "\t", "\u00a0", "-", "=", ";").ListOf().Select(pieces => string.Concat(pieces));
        return Prop.ForAll(lines.ToArbitrary(), line => MarkersIn(line, 0).SequenceEqual(MarkersIn("'' " + line, 3)));
    }

    private static IEnumerable<object> MarkersIn(string line, int from)
    {
        var markers = new List<HeredocMarker>();
        DockerfileSecrets.Parsing.HeredocMarkers.Find(line, markers);
        return markers.Select(m => (object)(m.Slice.Start - from, m.Slice.Length, NameOf(m, line), m.Chomp, m.Expand, m.FileDescriptor));
    }

    private static string NameOf(HeredocMarker marker, string line) =>
        marker.QuotedName ?? HeredocMarker.NameIn(line.AsSpan(marker.Slice.Start, marker.Slice.Length), marker.Chomp).ToString();

    private static Instruction Parse(string text) => Instruction.Parse(text);
}
