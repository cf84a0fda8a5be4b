/**
 * OpenTelemetry over HTTP. This is the only file that knows it, and it is loaded only where an
 * endpoint is set, so that nobody else waits for it. Nothing is instrumented by itself: an automatic
 * instrumentation would send addresses with children's ids and statements with what was typed.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import {
  BatchSpanProcessor,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import type { Telemetry, TelemetrySettings } from './telemetry.ts'

type UnderWay = { readonly span: Span; statements: number; databaseMs: number }

const units = {
  unit: 's',
  advice: {
    explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10],
  },
}
/** Of a request's statements no more than these are told one by one; all are counted. */
const statementsTold = 50

export function startTelemetry({ endpoint, intervalMs, traceShare }: TelemetrySettings): Telemetry {
  const address = endpoint.replace(/\/$/, '')
  const resource = resourceFromAttributes({ 'service.name': 'obruten' })
  const meters = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter({ url: `${address}/v1/metrics` }),
        exportIntervalMillis: intervalMs,
        exportTimeoutMillis: Math.min(intervalMs, 10_000),
      }),
    ],
  })
  const traces = new TracerProvider({
    resource,
    sampler: new TraceIdRatioBasedSampler(traceShare),
    spanProcessors: [
      new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: `${address}/v1/traces` }) }),
    ],
  })
  const [meter, tracer] = [meters.getMeter('obruten'), traces.getTracer('obruten')]
  const requests = meter.createHistogram('http.server.request.duration', units)
  const databaseTime = meter.createHistogram('obruten.request.database.duration', units)
  const statementCount = meter.createHistogram('obruten.request.database.statements')
  const jobs = meter.createHistogram('obruten.job.duration', units)
  const underWay = new AsyncLocalStorage<UnderWay>()

  return {
    request: async (work, toldOf) => {
      const span = tracer.startSpan('request', { kind: SpanKind.SERVER }, ROOT_CONTEXT)
      const here: UnderWay = { span, statements: 0, databaseMs: 0 }
      const began = performance.now()
      const end = ({ method, route, status }: ReturnType<typeof toldOf>) => {
        const attributes = { 'http.request.method': method, 'http.route': route }
        const answered = { ...attributes, 'http.response.status_code': status }
        requests.record((performance.now() - began) / 1000, answered)
        databaseTime.record(here.databaseMs / 1000, attributes)
        statementCount.record(here.statements, attributes)
        span.updateName(`${method} ${route}`)
        span.setAttributes({ ...answered, 'obruten.database.statements': here.statements })
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
        span.end()
      }
      try {
        const answer = await underWay.run(here, work)
        end(toldOf(answer))
        return answer
      } catch (reason) {
        end(toldOf(null))
        throw reason
      }
    },
    statement: (text, milliseconds) => {
      const here = underWay.getStore()
      if (here === undefined) return
      here.statements += 1
      here.databaseMs += milliseconds
      if (here.statements > statementsTold || !here.span.isRecording()) return
      const until = Date.now()
      const name = /^\s*(\w+)/.exec(text)?.[1]?.toLowerCase() ?? 'statement'
      const options = { kind: SpanKind.CLIENT, startTime: until - milliseconds }
      tracer.startSpan(name, options, trace.setSpan(ROOT_CONTEXT, here.span)).end(until)
    },
    job: (name, milliseconds, outcome) => jobs.record(milliseconds / 1000, { job: name, outcome }),
    gauge: (name, read) => {
      meter.createObservableGauge(name).addCallback(async (result) => {
        // What cannot be read now is not told now; the next time is soon.
        const readings = await Promise.resolve(read()).catch(() => ({}))
        for (const [state, value] of Object.entries(readings)) {
          result.observe(value, state === '' ? {} : { state })
        }
      })
    },
    stop: async () => {
      await Promise.allSettled([meters.shutdown(), traces.shutdown()])
    },
  }
}
