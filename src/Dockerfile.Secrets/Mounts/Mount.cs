using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What <c>--mount=</c> of a RUN describes.</summary>
/// <remarks><code>
/// RUN --mount=type=secret,id=npm_token npm ci
///             ^^^^^^^^^^^^^^^^^^^^^^^^ Span
/// </code>
/// Raw and typed stand side by side: <see cref="Entries"/> in the order of the text with everything repeated or unknown, and
/// <see cref="Options"/> over them, variables unexpanded. (BuildKit <c>commands_runmount.go</c>, <c>parseMount</c>.)</remarks>
public abstract class Mount : SyntaxNode
{
    private protected Mount(Flag flag, ImmutableArray<MountEntry> entries, MountOptions options)
    {
        Flag = flag;
        Entries = entries;
        Options = options;
    }

    /// <inheritdoc/>
    public override TextSpan Span => Flag.ValueSpan!.Value;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Entries);

    /// <summary>The flag that the mount stands in.</summary>
    public Flag Flag { get; }

    /// <summary>The text of the mount, without the quotes of the flag: <c>type=secret,id=x</c>.</summary>
    public string Value => Flag.Value!;

    /// <summary>The entries in the order of the text; empty when the text is no CSV record.</summary>
    public ImmutableArray<MountEntry> Entries { get; }

    /// <summary>The options with their types, variables unexpanded.</summary>
    public MountOptions Options { get; }

    internal override DocumentElement Owner => Flag.Owner;

    /// <summary>Reads the entries again, with a resolver that knows the variables.</summary>
    /// <param name="resolver">Resolves the values.</param>
    /// <returns>The options, and what is wrong with them.</returns>
    public MountOptions Resolve(IMountValueResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        return MountReader.Read(Flag, Entries, resolver);
    }

    /// <summary>Parses a mount that stands by itself, in an instruction of its own.</summary>
    /// <param name="value">What stands behind <c>--mount=</c>, such as <c>type=secret,id=npm_token</c>, without quotes of a flag.</param>
    /// <returns>The mount; what is wrong with it is in its <see cref="Options"/>.</returns>
    /// <exception cref="ArgumentException">The value contains a line feed, or is no CSV record.</exception>
    public static Mount Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var run = (RunInstruction)Instruction.Parse("RUN " + Printing.FlagText.Of("mount", value, '\\'));
        return run.Mounts is [var mount] && !mount.Entries.IsEmpty
            ? mount
            : throw new ArgumentException("The value is not one CSV record.", nameof(value));
    }
}
