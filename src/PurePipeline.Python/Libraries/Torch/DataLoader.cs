using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary><c>torch.utils.data.DataLoader</c> in order: items of a dataset in batches, as the default <c>collate_fn</c> joins them.</summary>
internal sealed class DataLoader(PyObject dataset, int batch, bool dropsLast, PyCallable? collate) : PyObject
{
    public static readonly PyType LoaderType = new(
        "DataLoader",
        "torch.utils.data.DataLoader",
        signature: "(dataset, batch_size=1, shuffle=None, sampler=None, batch_sampler=None, num_workers=0, collate_fn=None, pin_memory=False, drop_last=False, **options)",
        construct: static call => call.Truth("shuffle") ? throw call.Unsupported("shuffle")
            : new DataLoader(
                call["dataset"] as PyObject ?? throw call.Unsupported("this dataset"), call.Int("batch_size"), call.Truth("drop_last"), call.OrNull("collate_fn") as PyCallable));

    public override PyType Type => LoaderType;

    public override long? Length() => dropsLast ? Count / batch : (Count + batch - 1) / batch;

    public override IEnumerable<object> Iterate(Interpreter run)
    {
        for (long at = 0; at < Count && !(dropsLast && at + batch > Count); at += batch)
        {
            List<object> items = [];
            for (long i = at; i < Math.Min(at + batch, Count); i++)
            {
                items.Add(Sequences.GetItem(run, dataset, i));
            }

            yield return collate is null ? Collate(run, items) : collate.Invoke(run, CallArguments.Of(new PyList(items)));
        }
    }

    private long Count => dataset.Length() ?? throw PythonError.Type($"object of type '{dataset.Type.Name}' has no len()");

    private static object Collate(Interpreter run, List<object> items)
    {
        switch (items[0])
        {
            case TensorObject or ArrayObject:
                List<TensorObject> tensors = [.. items.Select(item => item as TensorObject ?? new TensorObject(TorchTensor.FromNumpy(((ArrayObject)item).Data)))];
                var stack = (PyCallable)TorchModule.Module.GetAttribute("stack")!;
                return stack.Invoke(run, CallArguments.Of(new PyList([.. tensors])));
            case long or bool or double:
                return ((PyCallable)TorchModule.Module.GetAttribute("tensor")!).Invoke(run, CallArguments.Of(new PyList(items)));
            case string:
                return new PyList(items);
            case PyTuple or PyList:
                List<List<object>> rows = [.. items.Select(item => Sequences.ToList(run, item))];
                return new PyList([.. Enumerable.Range(0, rows[0].Count).Select(i => Collate(run, [.. rows.Select(row => row[i])]))]);
            case PyDict first:
                PyDict result = new();
                foreach (object key in first.Items.Keys)
                {
                    result.Items[key] = Collate(run, [.. items.Select(item => ((PyDict)item).Items[key])]);
                }

                return result;
            default:
                throw PythonError.Type($"default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found {PyTypes.NameOf(items[0])}");
        }
    }
}
