using System.Text;
using System.Text.RegularExpressions;

namespace DockerfileSecrets.Tests.Shell;

/// <summary>Scripts for a comparison with real shells: good ones, good ones with a mistake in them, and heaps of what means something to a shell.</summary>
internal static partial class OddScripts
{
    private static readonly string[] Pieces =
    [
        " ", "\n", ";", ";;", "&", "&&", "|", "||", "(", ")", "{ ", " }", "<f", ">f", "<<E\nx\nE\n", "<<<w", ">&2", "$(a)", "${a", "${a:-b}", "${a/b/c}",
        "$((1+2))", "((x++))", "[[ a = b ]]", "[[ ", " ]]", "`a`", "`", "\\", "\\\n", "'q'", "'", "\"w\"", "\"", "$'t'", " #c\n", "! ", "a=", "a=(1 2)", "a", "b ",
        "if a; then b; fi", "if ", "then ", "else ", "elif ", "fi", "for x in ", "do ", "done", "while ", "case a in ", "a) ", "esac", "f() ", "function g ", "time ",
        "*", "~", "2>&1", "&>f", "<(a)", ">(a)", "in ", "until ", "select ", "a[1]=x", "+=", "${#a}", "${!a}", "-", "=~", "<", "-f", "((", "))", "1>", "{a,b}", "{fd}>x",
    ];

    private static readonly string[] Good =
    [
        "if a; then b; fi", "while a; do b; done", "for x in a b; do c; done", "for x; do c; done", "case $x in a|b) c;; *) d;; esac", "f() { a; }", "f() ( a )",
        "{ a; }", "( a )", "a && b || c", "a | b", "! a", "a > f 2>&1", "cat <<E\nx $y\nE\n", "x=$(a)", "x=`a`", "echo \"a $(b \"c\") ${d:-\"e\"}\"", "[[ a == b && -f c ]]",
        "((x++))", "x=(1 2 3)", "echo ${x[@]}", "until a; do b; done", "function f { a; }", "for ((i=0;i<3;i++)); do a; done", "a <<< \"$b\"", "diff <(a) <(b)",
        "case x in (a) b;; esac", "trap 'a' EXIT", "echo $'a\\n'", "set -- a b", "select x in a; do b; done", "a &> f", "a |& b", "time a", "echo $((1+(2*3)))",
        "echo \"${x#\"y\"}\"", "x+=(a)", "declare -a x=(1 2)", "export a=b c", "echo \"\\$x\" \\$y", "a & b", "if a; then b; elif c; then d; else e; fi", "echo a#b #c",
        "case x in a) b ;; b) ;; esac", "case x in\nesac", "while read -r l; do a; done < f", "[[ $a =~ ^b(c|d)$ ]]", "[ a = b -a c ]", "echo {a,b}", "~/x/y",
        "a > \"f $x\"", "exec 3<&0", "cat <<-'E' | a\n\tx\n\tE\n", "case x in a) b;& c) d;;& esac",
    ];

    /// <summary>Always the same scripts for the same seed.</summary>
    public static IEnumerable<string> From(int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            yield return random.Next(10) switch
            {
                < 2 => string.Concat(Enumerable.Range(0, random.Next(2, 7)).Select(_ => Pick(random, Pieces))),
                < 4 => Joined(random, 3),
                _ => WithMistake(random, Joined(random, 2)),
            };
        }
    }

    /// <summary>A script with one or two pieces taken out, put in, changed or moved.</summary>
    public static string WithMistake(Random random, string script)
    {
        var pieces = Piece().Matches(script).Select(match => match.Value).ToList();
        for (var left = random.Next(1, 3); left > 0 && pieces.Count > 0; left--)
        {
            var at = random.Next(pieces.Count);
            var other = random.Next(pieces.Count);
            switch (random.Next(4))
            {
                case 0:
                    pieces.RemoveAt(at);
                    break;
                case 1:
                    pieces.Insert(at, Pick(random, Pieces));
                    break;
                case 2:
                    pieces[at] = Pick(random, Pieces);
                    break;
                default:
                    (pieces[at], pieces[other]) = (pieces[other], pieces[at]);
                    break;
            }
        }

        return string.Concat(pieces);
    }

    /// <summary>The shortest script that can be made of one by leaving characters out and of which the same is still true.</summary>
    public static string Shortest(string script, Func<string, bool> isSo)
    {
        var before = int.MaxValue;
        while (script.Length < before)
        {
            before = script.Length;
            for (var length = 16; length > 0; length /= 2)
            {
                for (var i = 0; i < script.Length;)
                {
                    var shorter = script.Remove(i, Math.Min(length, script.Length - i));
                    if (isSo(shorter))
                    {
                        script = shorter;
                    }
                    else
                    {
                        i += length;
                    }
                }
            }
        }

        return script;
    }

    private static string Joined(Random random, int most)
    {
        var text = new StringBuilder(Pick(random, Good));
        for (var left = random.Next(most); left > 0; left--)
        {
            text.Append(Pick(random, ["\n", "; ", "\n", " && ", " | "])).Append(Pick(random, Good));
        }

        return text.ToString();
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    [GeneratedRegex(@"\w+|\s|[;&|<>(){}]+|.")]
    private static partial Regex Piece();
}
