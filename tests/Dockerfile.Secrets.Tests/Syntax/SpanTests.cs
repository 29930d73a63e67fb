namespace DockerfileSecrets.Tests.Syntax;

/// <summary>Where nodes stand when continuations, comments and blank lines lie in between. Each text shows the spans in brackets.</summary>
public sealed class SpanTests
{
    [Theory]
    [InlineData('\\', "RUN ⟦--network=none⟧ \\\n  # c\n\n  ⟦--mount=type=ssh⟧ \\\n  x\n")]
    [InlineData('`', "RUN ⟦--network=none⟧ `\n# c\n  ⟦--mount=type=ssh⟧ x\n")]
    [InlineData('\\', "RUN ⟦--network=none⟧ \\\r\n\r\n  ⟦--mount=type=ssh⟧ \\\r\n  x\r\n")]
    [InlineData('\\', "RUN ⟦--net\\\n# c\nwork=none⟧ ⟦--mount=type=\\\n\nssh⟧ x\n")]
    [InlineData('\\', "RUN ⟦--network='none'⟧ ⟦--mount=\"type=ssh\"⟧ x\n")]
    public void Flags(char escape, string marked) => Shows(marked, escape, i => i.Flags.Select(f => f.Span));

    [Theory]
    [InlineData("COPY --⟦from⟧=⟦b⟧ x y")]
    [InlineData("COPY --⟦fr\\\nom⟧=⟦b\\\n# c\nc⟧ x y")]
    [InlineData("COPY --⟦from⟧=⟦'b'⟧ x y")]
    [InlineData("COPY --⟦from⟧=⟦\"b\"c⟧ x y")]
    [InlineData("COPY --⟦from⟧=⟦''⟧ x y")]
    public void Names_and_values_of_flags(string marked) => Shows(marked, '\\', i => i.Flags.SelectMany(f => new[] { f.NameSpan, f.ValueSpan!.Value }));

    [Theory]
    [InlineData('\\', "RUN --mount=⟦type=secret⟧,⟦id=a⟧ x")]
    [InlineData('\\', "RUN --mount=⟦type=secret⟧,\\\n# c\n\n⟦id=a⟧,⟦tar\\\nget=/b⟧ x")]
    [InlineData('`', "RUN --mount=⟦type=secret⟧,`\r\n⟦id=a⟧ x")]
    [InlineData('\\', "RUN --mount=\"⟦type=secret⟧,⟦id=a⟧\" x")]
    [InlineData('\\', "RUN --mount='⟦type=secret⟧,⟦\"id=a,b\"⟧' x")]
    public void Entries_of_mounts(char escape, string marked) => Shows(marked, escape, i => ((RunInstruction)i).Mounts[0].Entries.Select(e => e.Span));

    [Theory]
    [InlineData("RUN --mount=type=cache,⟦target⟧=⟦/b⟧ x")]
    [InlineData("RUN --mount=type=cache,⟦tar\\\nget⟧=⟦/\\\n# c\nb⟧ x")]
    [InlineData("RUN --mount='type=cache,\"⟦target⟧=⟦/a,b⟧\"' x")]
    public void Keys_and_values_of_entries(string marked) =>
        Shows(marked, '\\', i => ((RunInstruction)i).Mounts[0].Entries.Skip(1).SelectMany(e => new[] { e.KeySpan, e.ValueSpan!.Value }));

    [Theory]
    [InlineData('\\', "COPY ⟦a⟧ \\\n  # c\n\n ⟦b⟧ ⟦/c\\\nd⟧\n")]
    [InlineData('`', "COPY ⟦a⟧ `\n ⟦C:\\⟧\n")]
    [InlineData('\\', "COPY [\"⟦a⟧\", \\\r\n # c\r\n \"⟦b\\\\c⟧\"]\r\n")]
    [InlineData('\\', "RUN ⟦a \\\n  # c\n\n  && b⟧\n")]
    [InlineData('\\', "HEALTHCHECK \\\n ⟦CMD⟧ \\\n  ⟦a \\\n  b⟧\n")]
    public void Arguments(char escape, string marked) => Shows(marked, escape, i => i.Arguments.Select(a => a.Span));

    [Theory]
    [InlineData("ENV ⟦A⟧=⟦1⟧ \\\n  # c\n  ⟦B⟧=⟦\"2 \\\n  3\"⟧\n")]
    [InlineData("LABEL ⟦a\\\nb⟧=⟦c\\\n\nd⟧ \\\r\n  ⟦e⟧=⟦f⟧\r\n")]
    [InlineData("ENV ⟦A⟧ \\\n  ⟦b c \\\n # d\n e⟧\n")]
    public void Pairs_split_by_a_continuation(string marked) =>
        Shows(marked, '\\', i => i.Children.OfType<NameValue>().SelectMany(p => new[] { p.NameSpan, p.ValueSpan!.Value }));

    [Theory]
    [InlineData('\\', "  ⟦RUN⟧ x")]
    [InlineData('\\', "\\\n# c\n ⟦RUN⟧ x")]
    [InlineData('`', "⟦RU`\n\nN⟧ x")]
    public void Keywords(char escape, string marked) => Shows(marked, escape, i => [i.KeywordSpan]);

    private static void Shows(string marked, char escape, Func<Instruction, IEnumerable<TextSpan>> spans)
    {
        var text = Marked.Read(marked).Text;
        Assert.Equal(marked, Marked.Write(text, spans(Instruction.Parse(text, escape))));
    }
}
