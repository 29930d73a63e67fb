using DockerfileSecrets.Cli.Checking;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>A report that is written while files are still being checked: a head, a piece for each file in their order, a tail.</summary>
internal abstract class FindingsReport
{
    public virtual string Head => "";

    /// <summary>What stands between the pieces of two files.</summary>
    public virtual string Separator => "";

    /// <summary>What the report says of a file; empty when nothing. Called from any thread, in any order.</summary>
    public abstract string Of(CheckedFile file);

    /// <summary>What the report says of a file that cannot be read or written; empty when it has no place for that.</summary>
    public virtual string OfBroken(string path, string error) => "";

    /// <summary>What stands behind all pieces. Everything that a report keeps of a file it keeps in <paramref name="totals"/>.</summary>
    public virtual string Tail(CheckTotals totals) => "";

    /// <summary>Whether the tail is made from the files themselves, which are kept until then.</summary>
    public virtual bool KeepsFiles => false;

    public static FindingsReport For(CheckFormat format, TextStyle style) => format switch
    {
        CheckFormat.Json => new FindingsJson(),
        CheckFormat.Jsonl => new FindingsJsonLines(),
        CheckFormat.Sarif => new FindingsSarif(),
        CheckFormat.Github => new GithubLines(),
        CheckFormat.Gitlab => new FindingsGitlab(),
        CheckFormat.Junit => new FindingsJunit(),
        CheckFormat.Checkstyle => new FindingsCheckstyle(),
        CheckFormat.Msbuild => new MsbuildLines(),
        _ => new FindingsText(style),
    };
}
