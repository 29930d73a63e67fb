using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Lists the variables a word uses.</summary>
internal static class ReferenceList
{
    public static ImmutableArray<VariableReference> Of(WordTree tree)
    {
        ImmutableArray<VariableReference>.Builder? found = null;
        Walk(tree, ref found);
        return found?.ToImmutable() ?? [];
    }

    private static void Walk(WordTree tree, ref ImmutableArray<VariableReference>.Builder? found)
    {
        foreach (var part in tree.Parts)
        {
            if (part is WordDoubleQuoted quoted)
            {
                Walk(quoted.Content, ref found);
            }
            else if (part is WordReference reference)
            {
                if (reference.Name.Length > 0)
                {
                    found ??= ImmutableArray.CreateBuilder<VariableReference>();
                    found.Add(new VariableReference(reference.Name, reference.Span, reference.NameSpan, reference.Modifier.Text));
                }

                Walk(reference.Words.First, ref found);
                Walk(reference.Words.Second, ref found);
            }
        }
    }
}
