using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>One pattern: <c>*</c> and <c>?</c> stay within a directory, <c>**</c> does not, <c>[a-z]</c> is one of a set, <c>\</c> takes a character as it is.</summary>
/// <remarks>(moby/patternmatcher <c>patternmatcher.go</c>, <c>compile</c>.) All ways to match are followed at once, so that time is bounded by the lengths of
/// pattern and path multiplied.</remarks>
internal sealed class IgnorePattern
{
    private readonly ImmutableArray<Step> _steps;

    public IgnorePattern(string text, bool isException)
    {
        IsException = isException;
        _steps = Compile(text);
    }

    private enum StepKind
    {
        Character,
        AnyCharacter,
        Set,
        WithinDirectory,
        Directories,
        Everything,
    }

    public bool IsException { get; }

    public bool IsMatch(ReadOnlySpan<char> path)
    {
        var now = new bool[_steps.Length + 1];
        now[0] = true;
        Spread(now, atBoundary: true);
        foreach (var character in path)
        {
            var next = new bool[_steps.Length + 1];
            for (var i = 0; i < _steps.Length; i++)
            {
                if (now[i])
                {
                    Advance(_steps[i], i, character, next);
                }
            }

            Spread(next, character == '/');
            now = next;
        }

        return now[^1];
    }

    private static void Advance(Step step, int index, char character, bool[] next)
    {
        switch (step.Kind)
        {
            case StepKind.WithinDirectory:
                next[index] |= character != '/';
                break;
            case StepKind.Everything or StepKind.Directories:
                next[index] = true;
                break;
            default:
                next[index + 1] |= step.Takes(character);
                break;
        }
    }

    /// <summary>Steps that may take nothing are passed; directories only where one ends, or at the place where they were reached.</summary>
    private void Spread(bool[] states, bool atBoundary)
    {
        for (var i = 0; i < _steps.Length; i++)
        {
            if (states[i] && (_steps[i].Kind is StepKind.WithinDirectory or StepKind.Everything || (_steps[i].Kind == StepKind.Directories && atBoundary)))
            {
                states[i + 1] = true;
            }
        }
    }

    private static ImmutableArray<Step> Compile(string text)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        for (var i = 0; i < text.Length; i++)
        {
            var rest = text.AsSpan(i);
            if (rest is ['*', '*', ..])
            {
                var isDirectories = rest is [_, _, '/', ..];
                steps.Add(new Step(isDirectories ? StepKind.Directories : StepKind.Everything));
                i += isDirectories ? 2 : 1;
            }
            else if (rest[0] == '[' && rest.IndexOf(']') is > 1 and var end)
            {
                steps.Add(new Step(StepKind.Set, Members: rest[1..end].ToString()));
                i += end;
            }
            else if (rest is ['\\', var escaped, ..])
            {
                steps.Add(new Step(StepKind.Character, escaped));
                i++;
            }
            else
            {
                steps.Add(rest[0] switch
                {
                    '*' => new Step(StepKind.WithinDirectory),
                    '?' => new Step(StepKind.AnyCharacter),
                    _ => new Step(StepKind.Character, rest[0]),
                });
            }
        }

        return steps.ToImmutable();
    }

    private readonly record struct Step(StepKind Kind, char Character = '\0', string Members = "")
    {
        public bool Takes(char character) => Kind switch
        {
            StepKind.Character => character == Character,
            StepKind.AnyCharacter => character != '/',
            StepKind.Set => IsMember(character),
            _ => false,
        };

        private bool IsMember(char character)
        {
            var isNegated = Members[0] == '^';
            for (var i = isNegated ? 1 : 0; i < Members.Length; i++)
            {
                var isRange = i + 2 < Members.Length && Members[i + 1] == '-';
                if (isRange ? character >= Members[i] && character <= Members[i + 2] : character == Members[i])
                {
                    return !isNegated;
                }

                i += isRange ? 2 : 0;
            }

            return isNegated;
        }
    }
}
