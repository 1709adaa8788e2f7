namespace PurePipeline.OpenCv.Inpainting;

/// <summary>Places by their distance; of equal ones the first that came goes first.</summary>
internal sealed class NarrowBand
{
    private readonly PriorityQueue<int, (float Distance, int Order)> _places = new(Comparer<(float Distance, int Order)>.Create(Compare));
    private int _order;

    public void Push(int place, float distance) => _places.Enqueue(place, (distance, _order++));

    public bool TryPop(out int place) => _places.TryDequeue(out place, out _);

    private static int Compare((float Distance, int Order) a, (float Distance, int Order) b) =>
        a.Distance < b.Distance ? -1 : a.Distance > b.Distance ? 1 : a.Order.CompareTo(b.Order);
}
