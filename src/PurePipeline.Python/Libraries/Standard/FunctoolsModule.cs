using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>functools</c>. Caches keep nothing: the result is the same without.</summary>
internal static class FunctoolsModule
{
    private static readonly NativeFunction s_unchanged = new("functools.decorator", "(function, /)", static call => call["function"]);

    public static readonly PyModule Module = new(new MemberTable("functools")
        .Function("partial(func, /, *args, **keywords)", static call => new Partial(
            Callable(call["func"]), call.Star("args").Items, (PyDict)call["keywords"]))
        .Function("wraps(wrapped, assigned=None, updated=None)", static call => call["wrapped"] is PyCallable wrapped
            ? new NativeFunction("functools.wraps", "(wrapper, /)", inner => Wrapped(inner["wrapper"], wrapped))
            : s_unchanged)
        .Function("update_wrapper(wrapper, wrapped)", static call => Wrapped(call["wrapper"], Callable(call["wrapped"])))
        .Function("lru_cache(maxsize=128, typed=False)", static call => call["maxsize"] is PyCallable function ? function : s_unchanged)
        .Constant("cached_property", Builtins.ClassFunctions.CachedProperty)
        .Function("singledispatch(func, /)", static call => new SingleDispatch(Callable(call["func"]), 0))
        .Function("singledispatchmethod(func, /)", static call => new SingleDispatch(Callable(call["func"]), 1))
        .Function("total_ordering(cls)", static call => Ordering.Complete((PyClass)call["cls"]))
        .Function("cmp_to_key(mycmp)", static call => Ordering.KeyOf(Callable(call["mycmp"])))
        .Function("cache(user_function, /)", static call => call["user_function"])
        .Function("reduce(function, iterable, initial=..., /)", Reduce));

    private static object Wrapped(object wrapper, PyCallable wrapped)
    {
        (wrapper as PyFunction)?.Wrap(wrapped);
        return wrapper;
    }

    private static PyCallable Callable(object function) =>
        function as PyCallable ?? throw PythonError.Type("the first argument must be callable");

    private static object Reduce(NativeCall call)
    {
        PyCallable function = Callable(call["function"]);
        object? result = call["initial"] is PyEllipsis ? null : call["initial"];
        foreach (object item in Sequences.Iterate(call.Run, call["iterable"]))
        {
            result = result is null ? item : function.Invoke(call.Run, CallArguments.Of(result, item));
        }

        return result ?? throw PythonError.Type("reduce() of empty iterable with no initial value");
    }

    private sealed class Partial(PyCallable function, object[] first, PyDict keywords) : PyCallable
    {
        private static readonly PyType s_type = new("partial", "functools.partial");

        public override PyType Type => s_type;

        public override string FullName => function.FullName;

        public override object Invoke(Interpreter run, CallArguments arguments)
        {
            CallArguments all = CallArguments.Of(first);
            all.Positional.AddRange(arguments.Positional);
            all.Keywords.AddRange(keywords.Items
                .Where(own => !arguments.Keywords.Exists(given => given.Name == (string)own.Key))
                .Select(own => ((string)own.Key, own.Value)));
            all.Keywords.AddRange(arguments.Keywords);
            return function.Invoke(run, all);
        }
    }
}
