using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>collections</c>: ordered dicts, which all dicts are, those with a default, counters, chains of dicts, and named tuples.</summary>
internal static class CollectionsModule
{
    public static readonly PyModule Module = new(new MemberTable("collections")
        .Constant("OrderedDict", DictType.Type)
        .Function("defaultdict(default_factory=None, /)", static call => new PyDict { DefaultFactory = call.OrNull("default_factory") as PyCallable })
        .Constant("deque", PyDeque.DequeType)
        .Constant("Counter", PyCounter.CounterType)
        .Constant("ChainMap", PyChainMap.ChainMapType)
        .Function("namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)", NamedTuple));

    private static NamedTupleClass NamedTuple(NativeCall call)
    {
        string[] fields = call["field_names"] is string text
            ? text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            : [.. Sequences.ToList(call.Run, call["field_names"]).Cast<string>()];
        object[] defaults = call.OrNull("defaults") is null ? [] : [.. Sequences.ToList(call.Run, call["defaults"])];
        string name = call.Text("typename");
        return new NamedTupleClass(name, name, fields, defaults, []);
    }
}
