using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>The words that the builder expands; those of ARG and the values of mounts are read elsewhere.</summary>
/// <remarks>(BuildKit <c>instructions/commands.go</c>, the <c>Expand</c> and <c>ExpandRaw</c> of each command.) Of most only an error
/// matters, and most have nothing to expand: no text is made of those.</remarks>
internal sealed partial class StageEvaluator
{
    private Expanded Expand(in StageCommand command, Argument argument) => Expand(command, argument.ValueText, argument);

    private Expanded Expand(in StageCommand command, ReadOnlySpan<char> text, SyntaxNode node)
    {
        var expanded = expander.Expand(text, _state.Scope);
        if (expanded.Error is { } error)
        {
            Report(command, StageMessages.Expansion(error, text.ToString(), SpanOf(command, node)));
        }

        return expanded;
    }

    private void Check(in StageCommand command, ReadOnlySpan<char> text, SyntaxNode node)
    {
        if (!Expander.IsPlain(text))
        {
            Expand(command, text, node);
        }
    }

    private void CheckPairs(in StageCommand command, ImmutableArray<NameValue> pairs)
    {
        foreach (var pair in pairs)
        {
            Check(command, pair.NameText, pair);
            Check(command, pair.ValueText, pair);
        }
    }

    private void CheckArguments(in StageCommand command)
    {
        foreach (var argument in command.Instruction.Arguments)
        {
            Check(command, argument.ValueText, argument);
        }
    }

    private void CheckVolumes(in StageCommand command, VolumeInstruction volume)
    {
        Argument? empty = null;
        foreach (var path in volume.Arguments)
        {
            // A word that nothing expands stays as it is.
            if (path.ValueText.IsEmpty || (Expander.IsSpecial(path.ValueText) && Expand(command, path).Text is ""))
            {
                empty ??= path;
            }
        }

        if (empty is not null)
        {
            Report(command, Parsing.LanguageMessages.EmptyVolume(empty).At(SpanOf(command, empty)));
        }
    }

    private void CheckFiles(in StageCommand command)
    {
        var instruction = command.Instruction;
        if (instruction.Heredocs.IsEmpty && !Expander.IsSpecial(instruction.Element.LogicalText))
        {
            return;
        }

        if (!instruction.Flags.IsEmpty)
        {
            CheckFlags(command);
        }

        foreach (var argument in instruction.Arguments)
        {
            if (!ExpandedWords.IsHeredoc(instruction, argument))
            {
                Check(command, argument.ValueText, argument);
            }
        }

        foreach (var heredoc in instruction.Heredocs)
        {
            if (heredoc.Expand && expander.Expand(heredoc.Content, _state.Scope, WordQuoting.Kept, '\\').Error is { } error)
            {
                Report(command, StageMessages.Expansion(error, heredoc.Content, SpanOf(command, heredoc)));
            }
        }
    }

    private void CheckFlags(in StageCommand command)
    {
        foreach (var name in (ReadOnlySpan<string>)["chown", "chmod", "checksum", "exclude"])
        {
            foreach (var flag in command.Instruction.Flags)
            {
                if (flag.Name == name)
                {
                    Expand(command, flag.BuilderValue ?? "", flag);
                }
            }
        }
    }
}
