using System.Collections.Concurrent;
using PurePipeline.Cli.Output;
using PurePipeline.Python;

namespace PurePipeline.Cli.Running;

/// <summary>What a recipe's author should know of the results, each thing once for all pictures.</summary>
internal sealed class RunNotes(string recipe)
{
    private readonly ConcurrentDictionary<RecipeNote, bool> _notes = [];

    public void Add(RecipeNote note) => _notes.TryAdd(note, true);

    /// <summary>Tells them on stderr.</summary>
    public void Tell(Terminal terminal)
    {
        foreach (RecipeNote note in _notes.Keys.OrderBy(static note => note.Line).ThenBy(static note => note.Text, StringComparer.Ordinal))
        {
            terminal.WriteError($"{recipe}, line {note.Line}: note: {note.Text}");
        }
    }
}
