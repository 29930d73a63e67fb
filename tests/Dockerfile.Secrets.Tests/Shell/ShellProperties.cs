using DockerfileSecrets.Shell;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DockerfileSecrets.Tests.Shell;

public class ShellProperties
{
    /// <summary>Texts made of what means something to a shell, so that odd ones are common.</summary>
    public static Arbitrary<string> OddScripts() => Gen.Elements(
        " ", "\n", "\t", ";", ";;", "&", "&&", "|", "||", "|&", "(", ")", "{", "}", "{ ", " }", "<", ">", ">>", "<<E", "<<-E", "<<'E'", "<< ", "<<<", ">&2", "2>", "&>",
        "E\n", "\nE\n", "$", "$(", "${", "${a", "${a:-", "${a/", "$((", "))", "((", "[[ ", " ]]", "`", "\\", "\\\n", "'", "\"", "$'", "#", " #", "!", "! ", "=", "a=", "a=(", "a", "b ",
        "~", "~/", "*", "if ", "then ", "else ", "elif ", "fi", "for x in ", "do ", "done", "while ", "case a in ", "esac", "f() ", "function g ", "time ", "\r\n", "é", "\ud83d", "\0")
        .ListOf().Select(string.Concat).ToArbitrary();

    /// <summary>Scripts that every shell accepts.</summary>
    public static Arbitrary<string> GoodScripts() => Script(3).ToArbitrary();

    [Property(MaxTest = 2000)]
    public Property Every_character_of_any_text_stands_in_one_leaf_and_nodes_lie_in_their_parents() =>
        Prop.ForAll(OddScripts(), AssertWhole);

    [Property]
    public void Arbitrary_text_is_read_without_a_gap(string? text) => AssertWhole(text ?? "");

    [Property(MaxTest = 500)]
    public Property Scripts_that_shells_accept_have_nothing_opaque() =>
        Prop.ForAll(GoodScripts(), text =>
        {
            var nodes = ShellTree.All(ShellParser.Parse(text)).ToList();
            Assert.DoesNotContain(nodes, n => n is OpaqueCommand or OpaquePart);
            AssertWhole(text);
        });

    private static void AssertWhole(string text)
    {
        var script = ShellParser.Parse(text);
        Assert.Equal(text, ShellTree.Print(script));
        foreach (var node in ShellTree.All(script))
        {
            var end = node.Span.Start;
            foreach (var child in node.Children)
            {
                // The body of a heredoc stands behind the line of its redirection.
                if (node is ShellHeredoc)
                {
                    continue;
                }

                Assert.True(node.Span.Contains(child.Span), $"{child.GetType().Name} {child.Span} lies outside of {node.GetType().Name} {node.Span}");
                Assert.True(child.Span.Start >= end, $"{child.GetType().Name} {child.Span} begins before what stands before it ends");
                end = child.Span.End;
            }
        }
    }

    private static Gen<string> Script(int depth) =>
        Gen.Choose(1, 3).SelectMany(count => Command(depth).ArrayOf(count)).Select(commands => string.Join("\n", commands) + "\n");

    private static Gen<string> Command(int depth)
    {
        var simple = Words(depth).Select(words => "run " + string.Join(' ', words));
        if (depth == 0)
        {
            return simple;
        }

        var inner = Script(depth - 1);
        return Gen.OneOf(
            simple,
            simple.SelectMany(a => simple.Select(b => $"{a} && {b} || {a} | {b} > /tmp/x 2>&1")),
            inner.Select(i => $"{{ {i}}}"),
            inner.Select(i => $"( {i})"),
            inner.SelectMany(i => inner.Select(j => $"if {i}then {j}else {i}fi")),
            inner.Select(i => $"for x in a \"$b\" *; do {i}done"),
            inner.Select(i => $"while {i}do {i}done < /dev/null"),
            inner.Select(i => $"case $x in a|b) {i};; *) {i}esac"),
            inner.Select(i => $"f() {{ {i}}}"),
            inner.Select(i => $"A=$({i}) B='c' run"),
            simple.Select(s => $"cat <<E | {s}\ntext $x `run`\nE"),
            simple.Select(s => $"cat <<-'E' > f\n\ttext $x\n\tE\n{s}"));
    }

    private static Gen<string[]> Words(int depth) => Gen.Elements(
        "a", "'b c'", "\"d $e ${f:-g} $(run x)\"", "${h%%.*}", "$((1 + 2))", "\\ ", "~/x", "-k=v", "`run y`", "$1", "\"$@\"", depth > 0 ? "$(run \"$(run z)\")" : "i").ListOf()
        .Select(list => list.Take(4).ToArray());
}
