namespace PurePipeline.Python.Syntax;

/// <summary>Collects, while a function's body is parsed, which names are its own. The module's scope has no function.</summary>
internal sealed class ScopeBuilder
{
    private readonly HashSet<string> _bound = [];
    private readonly HashSet<string> _globals = [];
    private readonly HashSet<string> _nonlocals = [];

    public IReadOnlySet<string> Globals => _globals;

    /// <summary>Whether a name that is declared global is bound, too.</summary>
    public bool BindsGlobals => _globals.Overlaps(_bound);

    /// <summary>The names with a type hint, in their order: a dataclass's fields.</summary>
    public List<string> Annotated { get; } = [];

    /// <summary>The names that assignments, loops, imports and definitions bind here.</summary>
    public IReadOnlySet<string> Locals
    {
        get
        {
            HashSet<string> locals = [.. _bound];
            locals.ExceptWith(_globals);
            locals.ExceptWith(_nonlocals);
            return locals;
        }
    }

    public void Bind(string name) => _bound.Add(name);

    public void DeclareGlobal(string name) => _globals.Add(name);

    public void DeclareNonlocal(string name) => _nonlocals.Add(name);
}
