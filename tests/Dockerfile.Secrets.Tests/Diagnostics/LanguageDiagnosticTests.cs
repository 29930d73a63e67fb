using DockerfileSecrets.Tests.Syntax;

namespace DockerfileSecrets.Tests.Diagnostics;

/// <summary>Everything that the language itself can be wrong about: what is reported, where, and what is suggested.</summary>
public sealed class LanguageDiagnosticTests
{
    /// <summary>The descriptor's name, a text in which the part that is wrong is marked, the suggestion and a part of the message.</summary>
    private static readonly (string Name, string Text, string? Suggestion, string Message)[] Rows =
    [
        ("NoInstructions", "⟦⟧# only a comment\n", null, "holds no instruction"),
        ("NoInstructions", "⟦⟧", null, "It begins with `FROM image`"),
        ("LineTooLong", "FROM a\nRUN b && \\\n⟦" + new string('x', 65_536) + "⟧\n", null, "65,535 bytes"),
        ("DuplicateDirective", "# escape=`\n⟦# Escape=\\⟧\nFROM a\n", null, "`Escape` stands here twice"),
        ("InvalidEscapeDirective", "# escape = ⟦/⟧\nFROM a\n", null, "not `/`"),
        ("NonStringInJson", "FROM a\nCMD ⟦[\"a\", 1]⟧\n", null, "Quote every element"),
        ("UnterminatedHeredoc", "FROM a\nRUN cat ⟦<<EOF⟧ x\nEOF \n", null, "No line holds just `EOF`"),
        ("UnterminatedHeredoc", "FROM a\nONBUILD COPY a ⟦3<<-'E F'⟧ /x", null, "No line holds just `E F`, so the heredoc swallows the rest of the file."),
        ("PairWithoutValue", "FROM a\n⟦ENV PATH⟧\n", null, "`ENV PATH=value`"),
        ("PairWithoutEqualSign", "FROM a\nLABEL a=b ⟦c⟧ d=e\n", null, "word of LABEL has no `=`"),
        ("UnknownInstruction", "FROM a\n⟦RNU⟧ make\n", "RUN", "Did you mean `RUN`?"),
        ("UnknownInstruction", "FROM a\n⟦RUNmake⟧ x\n", "RUN make", "Did you mean `RUN make`?"),
        ("UnknownInstruction", "FROM a\n⟦&&⟧ make\n", null, "end that one with the escape character"),
        ("InstructionBeforeFrom", "ARG A\n⟦run⟧ x\nRUN y\n", null, "RUN stands before the first FROM"),
        ("ArgumentMissing", "FROM a\n⟦EXPOSE⟧\n", null, "EXPOSE needs at least one argument"),
        ("ExactlyOneArgument", "FROM a\n⟦USER⟧ \n", null, "USER needs an argument"),
        ("DestinationMissing", "FROM a\n⟦COPY --link a⟧\n", null, "`COPY source destination`"),
        ("FromArguments", "⟦FROM⟧\n", null, "FROM needs an image"),
        ("FromArguments", "⟦FROM a AS⟧\n", null, "`FROM image AS name`"),
        ("InvalidStageName", "FROM a AS ⟦1st⟧\n", null, "`1st` is no name"),
        ("BlankName", "FROM a\nENV A=1 ⟦=2⟧\n", null, "name of ENV is empty"),
        ("EmptyVolume", "FROM a\nVOLUME [\"/a\", \"⟦ ⟧\"]\n", null, "path of VOLUME is empty"),
        ("ShellNotJson", "FROM a\nSHELL ⟦bash -c⟧\n", null, "`SHELL [\"/bin/sh\", \"-c\"]`"),
        ("HeredocAsDestination", "FROM a\nCOPY a ⟦<<EOF⟧\nEOF\n", null, "not the destination"),
        ("UnknownFlag", "FROM a\nCOPY --⟦form⟧=b c d\n", "from", "COPY has no flag `--form`. Did you mean `--from`?"),
        ("UnknownFlag", "FROM a\nCOPY --⟦zzzzzz⟧ c d\n", null, "It knows --chown, --from,"),
        ("UnknownFlag", "FROM a\nUSER --⟦x⟧ u\n", null, "It takes no flags"),
        ("DuplicateFlag", "FROM a\nCOPY --from=b ⟦--from=c⟧ d e\n", null, "`--from` stands here twice"),
        ("FlagValueMissing", "FROM a\nCOPY ⟦--from⟧ c d\n", null, "`--from=...`, without a blank"),
        ("FlagValueMissing", "FROM a\nCOPY ⟦--link=⟧ c d\n", null, "`--link` needs a value"),
        ("InvalidBooleanFlag", "FROM a\nCOPY --link=⟦yes⟧ c d\n", null, "not `yes`"),
        ("HealthcheckNoneArguments", "FROM a\nHEALTHCHECK NONE ⟦x y⟧\n", null, "takes no arguments"),
        ("HealthcheckType", "FROM a\nHEALTHCHECK ⟦curl⟧ x\n", null, "Put `CMD` before the command"),
        ("HealthcheckCommandMissing", "FROM a\n⟦HEALTHCHECK CMD⟧\n", null, "needs a command"),
        ("DurationTooShort", "FROM a\nHEALTHCHECK --timeout=⟦5us⟧ CMD x\n", null, "`--timeout` is at least `1ms`"),
        ("InvalidDuration", "FROM a\nHEALTHCHECK --interval=⟦30⟧ CMD x\n", null, "`30` is no duration"),
        ("NegativeRetries", "FROM a\nHEALTHCHECK --retries=⟦-1⟧ CMD x\n", null, "cannot be negative"),
        ("InvalidRetries", "FROM a\nHEALTHCHECK --retries=⟦three⟧ CMD x\n", null, "not `three`"),
        ("ChainedOnbuild", "FROM a\nONBUILD ⟦ONBUILD⟧ RUN x\n", null, "cannot trigger ONBUILD"),
        ("ForbiddenTrigger", "FROM a\nONBUILD ⟦from⟧ b\n", null, "cannot trigger FROM"),
        ("InvalidNetworkMode", "FROM a\nRUN --network=⟦nome⟧ x\n", "none", "Did you mean `none`?"),
        ("InvalidSecurityMode", "FROM a\nRUN --security=⟦root⟧ x\n", null, "sandbox or insecure, not `root`"),
        ("EmptyContinuation", "FROM a\nRUN x \\\n⟦⟧\n  y\n", null, "a future builder refuses that"),
        ("NonAsciiFlag", "FROM a\nCOPY ⟦--from=caf\u00e9⟧ c d\n", null, "byte by byte"),
    ];

    private static readonly string TooDeep = "FROM a\n" + string.Concat(Enumerable.Repeat("ONBUILD ", 40)) + "RUN x\n";

    public static TheoryData<string, string, string?, string> Wrong
    {
        get
        {
            var data = new TheoryData<string, string, string?, string>();
            foreach (var (name, text, suggestion, message) in Rows)
            {
                data.Add(name, text, suggestion, message);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void What_is_wrong_is_reported_once_under_the_part_that_is_wrong(string name, string marked, string? suggestion, string message)
    {
        var document = DockerfileDocument.Parse(Marked.Read(marked).Text);
        var diagnostic = Assert.Single(document.Diagnostics);
        Assert.Equal(name, diagnostic.Descriptor.Name);
        Assert.Equal(marked, Marked.Write(document.Text.Text, [diagnostic.Span]));
        Assert.Equal(suggestion, diagnostic.Suggestion);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void An_error_is_the_builders_and_a_warning_is_not(string name, string marked, string? suggestion, string message)
    {
        var document = DockerfileDocument.Parse(Marked.Read(marked).Text);
        var diagnostic = document.Diagnostics[0];
        Assert.Equal(diagnostic.Severity == DiagnosticSeverity.Error, document.BuilderError is not null);
        Assert.Equal(diagnostic.Severity == DiagnosticSeverity.Error ? diagnostic.Code : null, document.BuilderError?.Diagnostic.Code);
        Assert.Equal((name, suggestion), (diagnostic.Descriptor.Name, diagnostic.Suggestion));
        Assert.EndsWith($"{diagnostic.Code}: {diagnostic.Message}", diagnostic.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(message);
    }

    [Fact]
    public void Triggers_inside_triggers_are_not_read_without_end()
    {
        var diagnostics = DockerfileDocument.Parse(TooDeep).Diagnostics;
        Assert.Contains(diagnostics, d => d.Descriptor == DiagnosticDescriptors.TriggerTooDeep);
        Assert.All(diagnostics, d => Assert.Contains(d.Code, new[] { "DFS032", "DFS036" }));
    }

    [Fact]
    public void No_diagnostic_of_the_language_is_forgotten() => Assert.Equal(
        DiagnosticDescriptors.All.Where(d => string.CompareOrdinal(d.Code, "DFS050") < 0).Select(d => d.Name).Order(),
        Rows.Select(r => r.Name).Append(nameof(DiagnosticDescriptors.TriggerTooDeep)).Distinct().Order());

    [Fact]
    public void A_descriptor_is_complete_and_its_name_is_its_own()
    {
        Assert.All(DiagnosticDescriptors.All, d => Assert.True(d.Summary.Length > 0 && d.Reference.Length > 0 && d.ToString() == $"{d.Code} {d.Name}", d.Name));
        Assert.Distinct(DiagnosticDescriptors.All.Select(d => d.Name));
    }

    [Fact]
    public void A_long_word_is_shortened_in_the_message()
    {
        var diagnostic = Assert.Single(DockerfileDocument.Parse("FROM a AS 1" + new string('x', 500)).Diagnostics);
        Assert.InRange(diagnostic.Message.Length, 60, 220);
    }
}
